package ai.astrasonic.console.browser;

import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets people who work on the looks be a member of staff without an identity server, {@code /sign-in-as/dpo}, or the customer
 * {@link #CUSTOMER} in the privacy centre, {@code /sign-in-as/customer}. No configuration
 * of its own, so that no scan of the class path finds it.
 */
public class SignInAs {

    /** The identity server's id of the customer. */
    public static final String CUSTOMER = "identity-of-a-customer";

    private static final String PATH = "/sign-in-as/";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> signInAsFilter() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Door());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    static OAuth2AuthenticationToken staff(String role) {
        var token = new OidcIdToken(
                "token",
                Instant.EPOCH,
                Instant.MAX,
                Map.of("sub", "01990000-0000-7000-8000-00000000000a", "name", "Noor de Wit"));
        List<GrantedAuthority> roles = Stream.of(role)
                .filter(name -> !name.equals("nobody"))
                .<GrantedAuthority>map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                .toList();
        return new OAuth2AuthenticationToken(new DefaultOidcUser(roles, token, "sub"), roles, "keycloak");
    }

    private static final class Door extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String path = request.getRequestURI();
            if (!path.startsWith(PATH)) {
                chain.doFilter(request, response);
                return;
            }
            var role = path.substring(PATH.length());
            boolean customer = role.equals(Roles.CUSTOMER);
            request.getSession()
                    .setAttribute(
                            customer ? "customer" : HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            new SecurityContextImpl(customer ? SignIn.customer(CUSTOMER) : staff(role)));
            response.sendRedirect(customer ? "/my" : "/");
        }
    }
}

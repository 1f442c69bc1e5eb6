package ai.astrasonic.console.security;

import ai.astrasonic.shared.Roles;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** Staff sign in at the identity server, whose realm says which roles they have. */
@Configuration(proxyBeanMethods = false)
class StaffLogin {

    /** Part of the redirect address that the identity server knows. */
    static final String REGISTRATION = "keycloak";

    /** Asks the identity server at the first sign-in, so that the console starts without it. */
    @Bean
    ClientRegistrationRepository clientRegistrations(ConsoleProperties properties) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(properties)));
    }

    @Bean
    GrantedAuthoritiesMapper staffRoles() {
        return authorities ->
                Stream.concat(authorities.stream(), roles(authorities)).collect(Collectors.toSet());
    }

    private static ClientRegistration registration(ConsoleProperties properties) {
        var secret = properties.clientSecret();
        var builder = ClientRegistrations.fromIssuerLocation(properties.issuer().toString())
                .registrationId(REGISTRATION)
                .clientId(properties.clientId())
                .scope(Set.of("openid", "profile"))
                .userNameAttributeName("sub");
        return secret == null || secret.isBlank()
                ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : builder.clientSecret(secret).build();
    }

    private static Stream<GrantedAuthority> roles(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .filter(OidcUserAuthority.class::isInstance)
                .map(OidcUserAuthority.class::cast)
                .flatMap(authority -> rolesIn(authority).stream())
                .filter(Roles.STAFF::contains)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static List<String> rolesIn(OidcUserAuthority authority) {
        var roles = authority.getIdToken().getClaimAsStringList("roles");
        return roles == null ? List.of() : roles;
    }
}

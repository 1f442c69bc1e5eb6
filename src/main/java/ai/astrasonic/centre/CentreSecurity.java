package ai.astrasonic.centre;

import ai.astrasonic.limits.RateLimit;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The privacy centre is for customers who signed in, and knows nothing of a member of staff in the same browser. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CentreSettings.class)
class CentreSecurity {

    static final String PATH = "/my";

    /** Under a name of its own in the session: being signed in to the console is not being signed in here, nor the other way. */
    static final String SIGNED_IN = "customer";

    /** To where the identity server sends somebody back. */
    static final String BACK = PATH + "/signed-in";

    /** Where one is after signing out. */
    static final String SIGNED_OUT = PATH + "/signed-out";

    private static final String SIGN_IN = PATH + "/sign-in";

    @Bean
    @Order(5)
    SecurityFilterChain privacyCentre(HttpSecurity http, CentreSettings settings, Clock clock) {
        http.securityMatcher(PATH, PATH + "/**");
        http.authorizeHttpRequests(routes ->
                routes.requestMatchers(SIGNED_OUT).permitAll().anyRequest().hasRole(Roles.CUSTOMER));
        var sessions = new HttpSessionSecurityContextRepository();
        sessions.setSpringSecurityContextKey(SIGNED_IN);
        http.securityContext(context -> context.securityContextRepository(sessions));
        http.headers(headers -> headers(headers, settings));
        var registrations = CustomerLogin.registrations(settings);
        http.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(at -> at.authorizationRequestResolver(
                        new DefaultOAuth2AuthorizationRequestResolver(registrations, SIGN_IN)))
                .loginPage(SIGN_IN + "/" + CustomerLogin.REGISTRATION)
                .loginProcessingUrl(BACK + "/*")
                .redirectionEndpoint(at -> at.baseUri(BACK + "/*"))
                .userInfoEndpoint(user -> user.userAuthoritiesMapper(CustomerLogin.AS_CUSTOMER)));
        http.addFilterBefore(
                new RateLimit(settings.burst(), settings.perSecond(), clock, CentreErrors::tooMany),
                AuthorizationFilter.class);
        http.logout(out -> out.logoutUrl(PATH + "/sign-out").logoutSuccessHandler(thereToo(registrations)));
        return http.build();
    }

    /** Signed out here only, the next page would sign in again by itself. */
    private static LogoutSuccessHandler thereToo(ClientRegistrationRepository registrations) {
        var out = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        out.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        return out;
    }

    /** The form that signs out ends at the identity server, one that pays at Stripe, one that connects at that service. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, CentreSettings settings) {
        var issuer = settings.issuer();
        var there = issuer.getScheme() + "://" + issuer.getAuthority() + " " + String.join(" ", settings.leadsTo());
        headers.contentSecurityPolicy(csp ->
                csp.policyDirectives(HtmlPage.POLICY.replace("form-action 'self'", "form-action 'self' " + there)));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}

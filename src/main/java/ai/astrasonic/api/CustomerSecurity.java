package ai.astrasonic.api;

import ai.astrasonic.customers.MyCalls;
import ai.astrasonic.limits.RateLimit;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Lets in who brings a token of the customers realm, to what is their own and nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CustomerSettings.class)
class CustomerSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain customers(
            HttpSecurity http, CustomerSettings settings, Problems problems, MyCalls calls, Clock clock) {
        http.securityMatcher("/api/v1/me", "/api/v1/me/**");
        http.authorizeHttpRequests(routes -> routes.anyRequest().hasRole(Roles.CUSTOMER));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // No cookie signs anybody in here, so no other site can send a request in somebody's name.
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(ApiSecurity::headers);
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                .jwt(jwt -> jwt.decoder(RealmTokens.decoder(settings.issuer(), settings.audience()))
                        .jwtAuthenticationConverter(asCustomer())));
        http.exceptionHandling(
                refusal -> refusal.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        http.addFilterBefore(new LastResort(problems), BearerTokenAuthenticationFilter.class);
        limit(http, settings, problems, clock);
        http.addFilterAfter(new Repetitions(calls, problems), AuthorizationFilter.class);
        return http.build();
    }

    private static void limit(HttpSecurity http, CustomerSettings settings, Problems problems, Clock clock) {
        http.addFilterBefore(
                RateLimit.ofAddress(settings.burstOfAddress(), settings.perSecondOfAddress(), clock, problems::tooMany),
                BearerTokenAuthenticationFilter.class);
        http.addFilterAfter(
                new RateLimit(settings.burst(), settings.perSecond(), clock, problems::tooMany),
                BearerTokenAuthenticationFilter.class);
    }

    /** Whatever roles a token claims, whoever has one of this realm is a customer and nothing else. */
    private static JwtAuthenticationConverter asCustomer() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(
                token -> List.of(new SimpleGrantedAuthority("ROLE_" + Roles.CUSTOMER)));
        return converter;
    }
}

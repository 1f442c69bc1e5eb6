package ai.astrasonic.api;

import ai.astrasonic.limits.RateLimit;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Lets in who brings a token of the staff realm; what each role may do is said at the services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ApiSettings.class, HookSettings.class})
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiSettings settings, Problems problems, Clock clock) {
        http.securityMatcher("/api/**");
        http.authorizeHttpRequests(routes -> routes.anyRequest().hasAnyRole(Roles.STAFF.toArray(String[]::new)));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // No cookie signs anybody in here, so no other site can send a request in somebody's name.
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(ApiSecurity::headers);
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                .jwt(jwt -> jwt.decoder(RealmTokens.decoder(settings.issuer(), settings.audience()))
                        .jwtAuthenticationConverter(withRoles())));
        http.exceptionHandling(
                refusal -> refusal.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        http.addFilterBefore(new LastResort(problems), BearerTokenAuthenticationFilter.class);
        http.addFilterAfter(
                new RateLimit(settings.burst(), settings.perSecond(), clock, problems::tooMany),
                BearerTokenAuthenticationFilter.class);
        return http.build();
    }

    /** An answer is no page: should a browser show it as one, it may load nothing. */
    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    private static JwtAuthenticationConverter withRoles() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(ApiSecurity::roles);
        return converter;
    }

    private static Collection<GrantedAuthority> roles(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.<String>of()).stream()
                .filter(Roles.STAFF::contains)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toSet());
    }
}

package ai.astrasonic.api;

import ai.astrasonic.limits.RateLimit;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Opens the pages behind links that we mail, whose link itself is the key, and our public keys: nobody signs in and no session
 * begins.
 */
@Configuration(proxyBeanMethods = false)
class PublicLinkSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain publicLinks(HttpSecurity http, ApiSettings settings, Problems problems, Clock clock) {
        http.securityMatcher("/identity/**", "/download/**", "/packages/**", SigningKeysController.PATH);
        http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // Nobody is signed in here; who could forge the request would have to know the link.
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(PublicLinkSecurity::headers);
        http.addFilterBefore(
                new RateLimit(settings.burst(), settings.perSecond(), clock, problems::tooMany),
                AuthorizationFilter.class);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(PublicPage.POLICY));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        // The address holds the key: no other site may learn it from a referrer.
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }
}

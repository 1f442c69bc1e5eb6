package ai.astrasonic.api;

import ai.astrasonic.limits.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** Opens the consent banner and what is decided at it to our own website: no sign-in, no session, no cookie. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BannerSettings.class)
class BannerSecurity {

    /** A person decides now and then; many people behind one address do so one after the other. */
    private static final int DECISIONS = 30;

    /** A page says so at most a few times, and few pages say anything. */
    private static final int SIGHTINGS = 10;

    private static final int A_SECOND = 1;

    /** Before that of the interface, in whose folder of addresses decisions arrive. */
    @Bean
    @Order(0)
    SecurityFilterChain decisionsAtTheBanner(HttpSecurity http, BannerSettings banner, Problems problems, Clock clock) {
        http.securityMatcher(BannerDecisionController.PATH);
        open(http, banner, problems);
        http.addFilterBefore(new RateLimit(DECISIONS, A_SECOND, clock, problems::tooMany), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(0)
    SecurityFilterChain sightingsOfTheBanner(HttpSecurity http, BannerSettings banner, Problems problems, Clock clock) {
        http.securityMatcher(BannerSightingController.PATH);
        open(http, banner, problems);
        http.addFilterBefore(new RateLimit(SIGHTINGS, A_SECOND, clock, problems::tooMany), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain banner(
            HttpSecurity http, BannerSettings banner, ApiSettings settings, Problems problems, Clock clock) {
        http.securityMatcher(BannerController.PATH + "/**");
        open(http, banner, problems);
        http.addFilterBefore(
                new RateLimit(settings.burst(), settings.perSecond(), clock, problems::tooMany),
                AuthorizationFilter.class);
        return http.build();
    }

    private static void open(HttpSecurity http, BannerSettings banner, Problems problems) {
        http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // Nobody is signed in here; a decision sent by another site is refused by its origin.
        http.csrf(AbstractHttpConfigurer::disable);
        var origins = new CorsFilter(request -> ours(banner));
        origins.setCorsProcessor(new OtherWebsitesAreRefused(problems));
        http.addFilter(origins);
        http.headers(BannerSecurity::headers);
    }

    private static CorsConfiguration ours(BannerSettings banner) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(banner.origins());
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE));
        cors.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
        // Another origin of ours loads it: whose, the rules above say.
        headers.crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.CROSS_ORIGIN));
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    }
}

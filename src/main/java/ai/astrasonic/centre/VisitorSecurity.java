package ai.astrasonic.centre;

import ai.astrasonic.limits.RateLimit;
import ai.astrasonic.pages.HtmlPage;
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

/** Nobody signs in to ask by a proven address or to follow a request; the links themselves are the keys. */
@Configuration(proxyBeanMethods = false)
class VisitorSecurity {

    @Bean
    @Order(6)
    SecurityFilterChain withoutSigningIn(HttpSecurity http, CentreSettings settings, Clock clock) {
        http.securityMatcher(VisitorsController.PATH, VisitorsController.PATH + "/**");
        http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // Nobody is signed in here; who could forge the request would have to know the link.
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(VisitorSecurity::headers);
        http.addFilterBefore(
                RateLimit.ofAddress(settings.burst(), settings.perSecond(), clock, CentreErrors::tooMany),
                AuthorizationFilter.class);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(HtmlPage.POLICY));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        // The address holds the key: no other site may learn it from a referrer.
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }
}

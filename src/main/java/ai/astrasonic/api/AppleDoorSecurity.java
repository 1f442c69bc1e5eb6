package ai.astrasonic.api;

import ai.astrasonic.limits.RateLimit;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Nobody is signed in on the way to Apple and back, and no session begins; the identity server shows its secret itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AppleDoorSettings.class)
class AppleDoorSecurity {

    /** All sign-ins by Apple come from the one address of the identity server. */
    private static final int SIGN_INS = 200;

    @Bean
    @Order(5)
    SecurityFilterChain appleDoor(HttpSecurity http, Problems problems, Clock clock) {
        http.securityMatcher(AppleDoorController.PATH, AppleDoorController.PATH + "/**");
        http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // Apple's form comes from another site by nature; whether anybody asked for it, the identity server knows by
        // the state.
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        http.addFilterBefore(new RateLimit(SIGN_INS, SIGN_INS, clock, problems::tooMany), AuthorizationFilter.class);
        return http.build();
    }
}

package ai.astrasonic.api;

import ai.astrasonic.breaches.notices.PublicNotice;
import ai.astrasonic.limits.RateLimit;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.policies.PolicyVersion;
import ai.astrasonic.recipientchanges.ChangeSettings;
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

/** Opens the public pages to everybody, and the door for monitoring: no sign-in, no session, no cookie. */
@Configuration(proxyBeanMethods = false)
class RecipientsSecurity {

    private static final int EVENTS = 500;

    @Bean
    @Order(3)
    SecurityFilterChain publicRecipients(HttpSecurity http, ApiSettings settings, Problems problems, Clock clock) {
        http.securityMatcher(
                ChangeSettings.PATH,
                ChangeSettings.PATH + "/**",
                NoticeContent.PATH,
                NoticeContent.PATH + "/**",
                PublicNotice.PATH,
                PublicNotice.PATH + "/**",
                PolicyVersion.PATH,
                PolicyVersion.PATH + "/**",
                SentryHookController.PATH);
        http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // Nobody is signed in here: a forged request does no more than anybody may, and an alert is signed.
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(RecipientsSecurity::headers);
        http.addFilterBefore(
                new RateLimit(settings.burst(), settings.perSecond(), clock, problems::tooMany),
                AuthorizationFilter.class);
        return http.build();
    }

    /** Stripe and Resend send many events at once, and each is signed: they have a measure of their own. */
    @Bean
    @Order(4)
    SecurityFilterChain signedHooks(HttpSecurity http, Problems problems, Clock clock) {
        http.securityMatcher(StripeHookController.PATH, ResendHookController.PATH);
        http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.headers(RecipientsSecurity::headers);
        http.addFilterBefore(new RateLimit(EVENTS, EVENTS, clock, problems::tooMany), AuthorizationFilter.class);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(HtmlPage.POLICY));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        // The address may hold a key: no other site may learn it from a referrer.
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        // The page may be kept a while, and says so itself.
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    }
}

package ai.astrasonic.console.security;

import ai.astrasonic.shared.Roles;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The console is for staff who signed in; only health and the look of the pages are open to all. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(ConsoleProperties.class)
class ConsoleSecurity {

    /** For answers that are no page of the console: these may load nothing at all from elsewhere. */
    private static final String POLICY_OF_OTHERS =
            "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain console(
            HttpSecurity http,
            ConsoleProperties properties,
            Clock clock,
            OAuth2AuthorizedClientManager tokens,
            ApplicationEventPublisher events) {
        http.authorizeHttpRequests(
                routes -> routes.requestMatchers("/actuator/health/**", "/actuator/health", "/console/**", "/aura/**")
                        .permitAll()
                        .requestMatchers("/actuator/metrics/**", "/actuator/metrics")
                        .hasAnyRole(Roles.ENGINEER, Roles.ADMIN, Roles.DPO));
        http.headers(ConsoleSecurity::headers);
        http.oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()));
        sessionLimits(http, properties, clock);
        http.addFilterAfter(
                new StillStaff(properties.askAgain(), clock, tokens, events), SecurityContextHolderFilter.class);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
            vaadin.oauth2LoginPage("/oauth2/authorization/" + StaffLogin.REGISTRATION, "{baseUrl}");
            // Addresses that lead nowhere reach the console's own page instead of an empty 403.
            vaadin.anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated);
        });
        return http.build();
    }

    /** Vaadin's answers are sent off before headers written afterwards would reach them. */
    private static final class BeforeAnythingElse implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static void sessionLimits(HttpSecurity http, ConsoleProperties properties, Clock clock) {
        // The container stamps sessions with the machine's time, which a rehearsal's clock does not move.
        http.addFilterBefore(
                new LongestSession(properties.longest(), Clock.systemUTC()), SecurityContextHolderFilter.class);
        http.addFilterBefore(new IdleSession(properties.idle(), clock), SecurityContextHolderFilter.class);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY_OF_OTHERS));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.addObjectPostProcessor(new BeforeAnythingElse());
    }
}

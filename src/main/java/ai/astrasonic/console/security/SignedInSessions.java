package ai.astrasonic.console.security;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.client.RestClient;

/** What ties a session here to the sign-in at the identity server: its tokens, and its end on either side. */
@Configuration(proxyBeanMethods = false)
class SignedInSessions {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** A token counts as due whenever it is asked for; how often that is decides {@link StillStaff}. */
    private static final Duration ALWAYS_DUE = Duration.ofDays(1);

    @Bean
    OidcSessionRegistry sessionRegistry() {
        return new InMemoryOidcSessionRegistry();
    }

    /** Tells the registry of sessions that end or change their id. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** Ends a session when the identity server says so (ASVS 10.5.5), by the cookie that sessions have here. */
    @Bean
    OidcBackChannelLogoutHandler backChannelLogout(OidcSessionRegistry sessions, ConsoleProperties properties) {
        var handler = new OidcBackChannelLogoutHandler(sessions);
        handler.setSessionCookieName(properties.cookie());
        return handler;
    }

    /** Tokens live and end with the session, so that one person at two desks does not end one at the other. */
    @Bean
    OAuth2AuthorizedClientRepository tokensInSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Renews tokens; a refused one is forgotten. */
    @Bean
    OAuth2AuthorizedClientManager tokenRenewal(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository tokens,
            GrantedAuthoritiesMapper roles) {
        var refresh = new RefreshTokenOAuth2AuthorizedClientProvider();
        refresh.setApplicationEventPublisher(new RenewedSignIn(roles));
        refresh.setClockSkew(ALWAYS_DUE);
        refresh.setAccessTokenResponseClient(impatient());
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(refresh);
        return manager;
    }

    /** Somebody waits for the page meanwhile. */
    private static RestClientRefreshTokenTokenResponseClient impatient() {
        var calls = new SimpleClientHttpRequestFactory();
        calls.setConnectTimeout(PATIENCE);
        calls.setReadTimeout(PATIENCE);
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(calls)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}

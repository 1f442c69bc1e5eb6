package ai.astrasonic.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

class SignInRequestsTest {

    private static final String CONSOLE = "https://console.example.org";

    private final SignInRequests requests =
            new SignInRequests(new InMemoryClientRegistrationRepository(keycloak()), properties());

    @Test
    void an_ordinary_sign_in_is_asked_for_as_usual() {
        var request = signIn(null);

        assertThat(asked(request).getAdditionalParameters()).doesNotContainKeys("prompt", "max_age");
        assertThat(whereTo(request)).isNull();
    }

    @Test
    void a_fresh_sign_in_makes_the_identity_server_ask_again_and_leads_back() {
        var request = signIn("approvals?selected=019a-1&act=approve");

        assertThat(asked(request).getAuthorizationRequestUri())
                .contains("prompt=login")
                .contains("max_age=0");
        assertThat(asked(request).getAttributes()).containsKey("code_verifier");
        assertThat(whereTo(request)).isEqualTo(CONSOLE + "/approvals?selected=019a-1&act=approve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example.org",
                "https://evil.example.org",
                "/\\evil.example.org",
                "a@evil.example.org",
                "approvals?x=\r\nSet-Cookie:a",
                ""
            })
    void nobody_is_led_elsewhere(String page) {
        var request = signIn(page);

        assertThat(asked(request).getAuthorizationRequestUri()).contains("prompt=login");
        assertThat(whereTo(request)).isNull();
    }

    @Test
    void the_address_of_a_page_survives_the_way_there() {
        assertThat(SignInAgain.address("holds?act=place&person=1"))
                .isEqualTo("oauth2/authorization/keycloak?again=holds%3Fact%3Dplace%26person%3D1");
    }

    private OAuth2AuthorizationRequest asked(MockHttpServletRequest request) {
        return Objects.requireNonNull(requests.resolve(request));
    }

    private static String whereTo(MockHttpServletRequest request) {
        var saved = new HttpSessionRequestCache().getRequest(request, null);
        return saved == null ? null : saved.getRedirectUrl();
    }

    private static MockHttpServletRequest signIn(String page) {
        var request = new MockHttpServletRequest("GET", "/oauth2/authorization/keycloak");
        request.setServletPath("/oauth2/authorization/keycloak");
        if (page != null) {
            request.setParameter("again", page);
        }
        return request;
    }

    private static ClientRegistration keycloak() {
        return ClientRegistration.withRegistrationId("keycloak")
                .clientId("console")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .authorizationUri("https://sign-in.example.org/auth")
                .tokenUri("https://sign-in.example.org/token")
                .build();
    }

    private static ConsoleProperties properties() {
        return new ConsoleProperties(
                URI.create(CONSOLE),
                URI.create("https://sign-in.example.org"),
                "console",
                "secret",
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                Duration.ofMinutes(5));
    }
}

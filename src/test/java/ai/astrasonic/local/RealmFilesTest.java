package ai.astrasonic.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.shared.Roles;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmFilesTest {

    private static final int NINETY_DAYS = 90 * 24 * 60 * 60;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Z_]+(:[^}]*)?}");

    @Test
    void the_staff_realm_has_the_five_roles() throws IOException {
        assertThat(read("staff-realm.json").at("/roles/realm").valueStream().map(role -> text(role, "name")))
                .containsExactlyInAnyOrder(Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN);
    }

    @Test
    void a_second_factor_is_required_unless_the_surroundings_say_otherwise() throws IOException {
        assertThat(read("staff-realm.json")
                        .at("/authenticationFlows/1/authenticationExecutions/1/requirement")
                        .asString())
                .isEqualTo("${STAFF_SECOND_FACTOR:REQUIRED}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-realm.json", "customers-realm.json"})
    void guessing_is_slowed_down_and_events_are_forgotten_after_90_days(String file) throws IOException {
        var realm = read(file);
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("eventsExpiration").asInt()).isEqualTo(NINETY_DAYS);
        assertThat(realm.at("/attributes/adminEventsExpiration").asString()).isEqualTo(Integer.toString(NINETY_DAYS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-realm.json", "customers-realm.json"})
    void sessions_end_after_half_an_hour_idle_and_twelve_hours_at_most(String file) throws IOException {
        assertThat(read(file).path("ssoSessionIdleTimeout").asInt()).isEqualTo(30 * 60);
        assertThat(read(file).path("ssoSessionMaxLifespan").asInt()).isEqualTo(12 * 60 * 60);
    }

    @Test
    void the_console_signs_in_with_pkce_and_returns_to_one_exact_address() throws IOException {
        var console = read("staff-realm.json").at("/clients/0");
        assertThat(console.at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(console.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(console.path("redirectUris").valueStream().map(JsonNode::asString))
                .hasSize(1)
                .noneMatch(address -> address.contains("*"));
    }

    @Test
    void customers_have_passkeys_google_and_apple() throws IOException {
        var realm = read("customers-realm.json");
        assertThat(realm.path("webAuthnPolicyPasswordlessPasskeysEnabled").asBoolean())
                .isTrue();
        assertThat(realm.path("identityProviders").valueStream().map(provider -> text(provider, "alias")))
                .containsExactly("google", "apple");
        assertThat(realm.path("identityProviders").valueStream().map(provider -> text(provider, "enabled")))
                .containsExactly("${CUSTOMERS_GOOGLE:false}", "${CUSTOMERS_APPLE:false}");
    }

    @Test
    void whoever_signs_up_verifies_an_address_and_makes_a_passkey_and_no_password() throws IOException {
        var realm = read("customers-realm.json");
        assertThat(realm.path("registrationAllowed").asBoolean()).isTrue();
        assertThat(realm.path("verifyEmail").asBoolean()).isTrue();
        assertThat(realm.path("requiredActions")
                        .valueStream()
                        .filter(action -> action.path("defaultAction").asBoolean())
                        .map(action -> text(action, "alias")))
                .containsExactly("webauthn-register-passwordless");
        assertThat(realm.at("/authenticationFlows/1/authenticationExecutions")
                        .valueStream()
                        .map(step -> text(step, "authenticator")))
                .containsExactly("registration-user-creation");
    }

    @Test
    void of_google_and_apple_a_verified_address_is_taken_and_nothing_else_asked_or_kept() throws IOException {
        assertThat(read("customers-realm.json").path("identityProviders").valueStream())
                .allSatisfy(provider -> {
                    assertThat(provider.path("storeToken").asBoolean()).isFalse();
                    assertThat(text(provider, "firstBrokerLoginFlowAlias")).isEqualTo("customers from elsewhere");
                    var config = provider.path("config");
                    assertThat(text(config, "defaultScope")).isEqualTo("openid email");
                    assertThat(text(config, "validateSignature")).isEqualTo("true");
                    assertThat(List.of(
                                    text(config, "filteredByClaim"),
                                    text(config, "claimFilterName"),
                                    text(config, "claimFilterValue")))
                            .containsExactly("true", "email_verified", "true");
                });
    }

    @Test
    void a_known_address_is_linked_by_a_proof_that_nobody_can_pass_by() throws IOException {
        var flow = read("customers-realm.json")
                .path("authenticationFlows")
                .valueStream()
                .filter(one -> text(one, "alias").equals("customers with a known address"))
                .findFirst()
                .orElseThrow();
        assertThat(flow.path("authenticationExecutions")
                        .valueStream()
                        .map(step -> text(step, "authenticator") + text(step, "flowAlias") + " "
                                + text(step, "requirement")))
                .containsExactly(
                        "idp-confirm-link REQUIRED", "idp-auto-link REQUIRED", "customers proving a sign-in REQUIRED");
    }

    @Test
    void texts_of_ours_are_there_in_both_languages() throws IOException {
        var texts = read("customers-realm.json").path("localizationTexts");
        assertThat(texts.path("nl").propertyNames())
                .containsExactlyInAnyOrderElementsOf(texts.path("en").propertyNames());
    }

    @Test
    void the_application_has_no_secret_and_needs_pkce_and_its_tokens_are_for_us() throws IOException {
        var application = read("customers-realm.json").at("/clients/0");
        assertThat(text(application, "clientId")).isEqualTo("astrasonic");
        assertThat(application.path("publicClient").asBoolean()).isTrue();
        assertThat(application.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(application.path("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(application.at("/attributes/pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(application.path("redirectUris").valueStream().map(JsonNode::asString))
                .noneMatch(address -> address.contains("*"));
    }

    @Test
    void whoever_reads_the_events_can_do_nothing_else() throws IOException {
        assertThat(read("customers-realm.json")
                        .path("users")
                        .valueStream()
                        .filter(user -> text(user, "serviceAccountClientId").equals("security-log"))
                        .map(user -> user.path("clientRoles").toString()))
                .containsExactly("{\"realm-management\":[\"view-events\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-realm.json", "customers-realm.json", "local/staff-users-0.json"})
    void every_secret_is_left_to_the_surroundings(String file) throws IOException {
        assertThat(secrets(read(file)))
                .allMatch(secret -> PLACEHOLDER.matcher(secret).matches());
    }

    private static Stream<String> secrets(JsonNode node) {
        var own = node.isObject()
                ? Stream.of("secret", "clientSecret", "value")
                        .map(node::path)
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                : Stream.<String>empty();
        return Stream.concat(own, node.valueStream().flatMap(RealmFilesTest::secrets));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static JsonNode read(String file) throws IOException {
        try (var in = Objects.requireNonNull(RealmFilesTest.class.getResourceAsStream("/keycloak/" + file), file)) {
            return JsonMapper.shared().readTree(in);
        }
    }
}

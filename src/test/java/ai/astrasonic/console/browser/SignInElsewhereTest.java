package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.CustomersRealm;
import ai.astrasonic.testing.KeycloakAdmin;
import ai.astrasonic.testing.LocalStackForTests;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in by Google and Apple: the real identity server and a real browser; only Google and Apple are stand-ins. */
class SignInElsewhereTest {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final String NEWCOMER = """
            {"displayName": "Ada", "country": "NL", "language": "en", "birthYear": 1990, "policyVersion": 1}""";
    private static final String DOES_NOT_FIT = "does not fit what was asked";

    private static Chromium chromium;
    private static KeycloakAdmin keycloak;

    private final CustomersRealm realm = new CustomersRealm();
    private final String address = "ada-" + UUID.randomUUID() + "@example.org";

    @BeforeAll
    static void start() {
        LocalStackForTests.stack();
        keycloak = LocalStackForTests.keycloak();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void google_opens_an_account_and_signs_in_again_and_nothing_but_its_number_is_kept() throws Exception {
        try (var ada = new Customer(chromium.browser(), realm, Locale.UK)) {
            ada.by("google").as(address);
            var first = ada.withAPasskey();
            var opened = CustomersCall.send("POST", "/account", NEWCOMER, first);
            assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
            assertThat(opened.body()).contains(address);

            ada.signOut(first);
            ada.straightBy("google").as(address);
            assertThat(CustomersCall.send("GET", "", "", ada.tokens()).body()).contains(address);

            var known = keycloak.customer(address);
            assertThat(known.path("emailVerified").asBoolean()).isTrue();
            assertThat(known.toString()).doesNotContain("firstName", "lastName", "Lovelace", "picture");
            var id = known.path("id").asString();
            assertThat(keycloak.linksOf(id)).singleElement().satisfies(link -> {
                assertThat(link.path("userId").asString()).matches("[0-9]{1,21}");
                assertThat(link.path("userName").asString()).isEqualTo("google");
            });
            assertThat(keycloak.eventsOf(id)).filteredOn("LOGIN"::equals).hasSize(2);

            keycloak.removeCustomer(id);
            ada.page().context().clearCookies();
            ada.straightBy("google").as(address);
            ada.withAPasskey();
            assertThat(keycloak.customer(address).path("id").asString())
                    .as("the link went with whoever was removed")
                    .isNotEqualTo(id);
        }
    }

    @Test
    void apple_opens_an_account_with_an_address_that_hides_the_real_one_and_no_name() throws Exception {
        try (var ada = new Customer(chromium.browser(), realm, DUTCH)) {
            ada.by("apple").hidden().as(address);
            var tokens = ada.withAPasskey();
            var opened = CustomersCall.send("POST", "/account", NEWCOMER, tokens);

            assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
            assertThat(opened.body()).contains("@privaterelay.appleid.com").doesNotContain(address, "Lovelace");
            var relayed = opened.body().replaceAll("(?s).*\"email\" ?: ?\"([^\"]+)\".*", "$1");
            var known = keycloak.customer(relayed);
            assertThat(known.path("emailVerified").asBoolean()).isTrue();
            assertThat(known.toString()).doesNotContain("firstName", "lastName", "Lovelace");
            assertThat(keycloak.linksOf(known.path("id").asString())
                            .path(0)
                            .path("userName")
                            .asString())
                    .isEqualTo("apple");

            ada.signOut(tokens);
            ada.straightBy("apple").hidden().as(address);
            assertThat(CustomersCall.send("GET", "", "", ada.tokens()).body()).contains(relayed);
        }
    }

    @Test
    void an_address_that_has_a_passkey_is_linked_by_that_passkey_only() throws Exception {
        try (var ada = new Customer(chromium.browser(), realm, Locale.UK);
                var eve = new Customer(chromium.browser(), realm, DUTCH)) {
            var tokens = ada.signUp(address);
            var id = keycloak.customer(address).path("id").asString();

            eve.by("google").as(address);
            eve.page().locator("#linkAccount").waitFor();
            assertThat(eve.page().innerText("body")).contains("Er is al een inlog met dit adres. Is die van u?");
            eve.proveByPasskey();
            eve.page().waitForTimeout(1_000);
            assertThat(eve.page().url()).contains("/realms/customers/");
            assertThat(keycloak.linksOf(id)).as("Eve has proven nothing").isEmpty();

            ada.signOut(tokens);
            ada.straightBy("google").as(address);
            ada.page().locator("#linkAccount").waitFor();
            assertThat(ada.page().innerText("body")).contains("There is a sign-in with this address already");
            ada.proveByPasskey();
            ada.tokens();
            assertThat(keycloak.linksOf(id)).as("Ada has").hasSize(1);
            assertThat(keycloak.eventsOf(id)).contains("FEDERATED_IDENTITY_LINK");
            assertThat(keycloak.customer(address).path("id").asString()).isEqualTo(id);
        }
    }

    @Test
    void an_address_that_has_no_passkey_yet_is_linked_by_a_mail_to_it() throws Exception {
        try (var ada = new Customer(chromium.browser(), realm, Locale.UK)) {
            var id = keycloak.aCustomer(address);
            ada.by("google").as(address);
            ada.page().locator("#linkAccount").click();
            assertThat(ada.page().innerText("body")).contains("lets you sign in with Google from now on");
            assertThat(keycloak.linksOf(id)).isEmpty();

            ada.page().navigate(realm.linkMailedTo(address));
            ada.withAPasskey();
            assertThat(keycloak.linksOf(id)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"google", "apple"})
    void an_address_that_was_not_verified_there_is_refused_in_plain_words(String provider) throws Exception {
        try (var ada = new Customer(chromium.browser(), realm, DUTCH)) {
            ada.by(provider).unverified().as(address);
            ada.page().waitForURL("**/broker/" + provider + "/endpoint**");

            assertThat(ada.page().innerText("body"))
                    .contains("Google of Apple zegt niet dat uw e-mailadres daar is bevestigd");
            assertThat(ada.page().locator("html").getAttribute("lang")).isEqualTo("nl");
            assertThat(keycloak.hasCustomer(address)).isFalse();
        }
    }

    @Test
    void what_was_not_asked_or_not_signed_by_them_is_refused() throws Exception {
        refusesLies("google");
    }

    @Test
    @Tag("long")
    void what_was_not_asked_or_not_signed_by_them_is_refused_of_apple() throws Exception {
        refusesLies("apple");
    }

    private void refusesLies(String provider) throws Exception {
        try (var ada = new Customer(chromium.browser(), realm, Locale.UK)) {
            for (var lie : new String[] {"NONCE", "OLD", "FOREIGN_KEY", "OTHER_AUDIENCE", "OTHER_ISSUER"}) {
                ada.straightBy(provider).lying(lie).as(address);

                ada.page().waitForURL("**/broker/" + provider + "/endpoint**");
                assertThat(ada.page().innerText("body")).as(lie).containsAnyOf(DOES_NOT_FIT, "invalid nonce");
                assertThat(keycloak.hasCustomer(address)).as(lie).isFalse();
            }
            ada.straightBy(provider).thinksBetterOfIt();
            ada.page().locator("#social-" + provider).waitFor();
        }
    }

    @Test
    void an_answer_is_good_once_and_in_the_browser_that_asked() throws Exception {
        takesAnAnswerOnce("google");
    }

    @Test
    @Tag("long")
    void an_answer_is_good_once_and_in_the_browser_that_asked_of_apple() throws Exception {
        takesAnAnswerOnce("apple");
    }

    private void takesAnAnswerOnce(String provider) throws Exception {
        try (var ada = new Customer(chromium.browser(), realm, Locale.UK);
                var eve = new Customer(chromium.browser(), realm, Locale.UK)) {
            var answer = new AtomicReference<>("");
            ada.page().onRequest(request -> {
                if (request.url().contains("/broker/" + provider + "/endpoint?")) {
                    answer.set(request.url());
                }
            });
            ada.by(provider).as(address);
            ada.page().locator("#registerWebAuthn").waitFor();
            assertThat(answer.get()).contains("code=", "state=");

            eve.page().navigate(answer.get());
            assertThat(eve.page().locator("#registerWebAuthn").count()).isZero();
            ada.page().navigate(answer.get());
            assertThat(ada.page().url()).contains("/realms/customers/");

            eve.by(provider);
            var mixed = answer.get().replaceAll("state=[^&]+", "state=" + state(eve));
            eve.page().navigate(mixed);
            assertThat(eve.page().innerText("body")).contains(DOES_NOT_FIT);
        }
    }

    /** What her own question is known by. */
    private static String state(Customer somebody) {
        return somebody.page().url().replaceAll(".*[?&]state=([^&]+).*", "$1");
    }
}

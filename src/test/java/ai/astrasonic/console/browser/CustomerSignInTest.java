package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.CustomersRealm;
import ai.astrasonic.testing.LocalStackForTests;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer signs up and in with a passkey: the real identity server, a real browser, the real interface. */
class CustomerSignInTest {

    private static final String NEWCOMER = """
            {"displayName": "Ada", "country": "NL", "language": "en", "birthYear": 1990, "policyVersion": 1}""";
    /** The log is filled each minute. */
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2).plusSeconds(30);

    private static Chromium chromium;

    private final CustomersRealm realm = new CustomersRealm();
    private final String address = "ada-" + UUID.randomUUID() + "@example.org";

    @BeforeAll
    static void start() {
        LocalStackForTests.stack();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_passkey_opens_an_account_and_signs_in_again_and_signing_out_everywhere_ends_it() throws Exception {
        try (var ada = new Customer(chromium.browser(), realm, Locale.UK)) {
            var first = ada.signUp(address);
            assertThat(CustomersCall.send("GET", "", "", first).statusCode())
                    .as("no account yet")
                    .isEqualTo(403);

            var opened = CustomersCall.send("POST", "/account", NEWCOMER, first);
            assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
            var account = JsonMapper.shared().readTree(opened.body());
            assertThat(account.path("email").asString()).isEqualTo(address);
            assertThat(CustomersCall.send("POST", "/account", NEWCOMER, first).statusCode())
                    .isEqualTo(200);

            ada.signOut(first);
            assertThat(realm.refreshed(first)).isEqualTo(400);
            var second = ada.signIn();
            assertThat(CustomersCall.send("GET", "", "", second).body()).contains(address);
            assertThat(sessions(second)).singleElement().asString().contains("127.0.0.1", "\"current\":true");

            somebodyGuesses();

            assertThat(signInsOf(account.path("id").asString(), 3))
                    .containsExactly("SUCCEEDED 127.0.0.1", "SUCCEEDED 127.0.0.1", "FAILED 127.0.0.1");

            assertThat(CustomersCall.send("POST", "/sessions/end-all", "", second)
                            .statusCode())
                    .isEqualTo(204);
            assertThat(realm.refreshed(second)).isEqualTo(400);

            ada.signIn();
            ada.page().navigate(LocalStackForTests.stack().address() + "/my");
            assertThat(ada.page().locator("main").textContent())
                    .as("the privacy centre, without signing in again")
                    .contains("Hello Ada", address);
            ada.page().locator("header button").click();
            ada.page().waitForURL("**/my/signed-out**");
            ada.page().navigate(LocalStackForTests.stack().address() + "/my");
            assertThat(ada.page().url()).as("out at the identity server too").contains("/realms/customers/");
        }
    }

    @Test
    void the_pages_are_in_dutch_for_whoever_reads_dutch() throws Exception {
        try (var ada = new Customer(chromium.browser(), realm, Locale.of("nl", "NL"))) {
            ada.page().navigate(realm.signIn("http://127.0.0.1:9/signed-in"));

            assertThat(ada.page().locator("html").getAttribute("lang")).isEqualTo("nl");
        }
    }

    private void somebodyGuesses() throws Exception {
        try (var eve = new Customer(chromium.browser(), realm, Locale.UK)) {
            eve.guess(address);
        }
    }

    private static List<String> signInsOf(String account, int count) {
        var jdbc = JdbcClient.create(LocalStackForTests.database());
        return Awaitility.await()
                .atMost(TWO_MINUTES)
                .until(
                        () -> jdbc.sql(
                                        "SELECT outcome || ' ' || host(ip) FROM security_event"
                                                + " WHERE account_id = :account::uuid AND kind = 'SIGN_IN' ORDER BY occurred_at")
                                .param("account", account)
                                .query(String.class)
                                .list(),
                        found -> found.size() >= count);
    }

    private static List<JsonNode> sessions(JsonNode tokens) throws Exception {
        var answer = CustomersCall.send("GET", "/sessions", "", tokens);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).valueStream().toList();
    }
}

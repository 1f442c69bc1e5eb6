package ai.astrasonic.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.local.FreePort;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.KeycloakAdmin;
import ai.astrasonic.testing.LocalStackForTests;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import ai.astrasonic.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The end of a sign-in at a real Keycloak is the end of the session here. */
@DatabaseTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"vaadin.productionMode=true", "server.address=127.0.0.1"})
class SignInAtKeycloakTest {

    private static final Path REALM = Path.of("src/main/resources/keycloak/staff-realm.json");
    private static final String CLIENT = "console-under-test";
    private static final String SECRET = "only-for-this-test-run";
    private static final String SIGN_IN = "/oauth2/authorization/keycloak";
    private static final int PORT = port();
    private static final URI ADDRESS = URI.create("http://localhost:" + PORT);

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    private final KeycloakAdmin keycloak = LocalStackForTests.keycloak();
    private final Visitor visitor = new Visitor(ADDRESS);

    @DynamicPropertySource
    static void aClientLikeTheConsole(DynamicPropertyRegistry settings) throws Exception {
        LocalStackForTests.keycloak().addClient(clientLikeTheConsole());
        settings.add("server.port", () -> PORT);
        settings.add("astrasonic.console.address", ADDRESS::toString);
        settings.add("astrasonic.console.issuer", LocalStackForTests::staffRealm);
        settings.add("astrasonic.console.client-id", () -> CLIENT);
        settings.add("astrasonic.console.client-secret", () -> SECRET);
    }

    @BeforeEach
    void tokensAreMadeNow() {
        clock.set(Clock.systemUTC().instant());
    }

    @Test
    void a_session_ends_when_the_identity_server_ends_it() throws Exception {
        var person = signedInAs(Roles.DPO);

        keycloak.endSessionsOf(person);

        assertThat(visitor.whereTo("/")).endsWith(SIGN_IN);
        assertThat(audited()).contains("signed-out DONE");
    }

    @Test
    void somebody_who_is_disabled_is_out_five_minutes_later() throws Exception {
        var person = signedInAs(Roles.DPO);

        keycloak.disable(person);
        clock.advance(Duration.ofMinutes(5));

        assertThat(visitor.whereTo("/")).endsWith(SIGN_IN);
        assertThat(audited()).contains("signed-out DONE");
    }

    @Test
    void a_withdrawn_role_opens_nothing_five_minutes_later_and_the_refusal_is_recorded() throws Exception {
        var person = signedInAs(Roles.DPO);
        assertThat(visitor.screen("requests")).doesNotContain("This page is not open to you");

        keycloak.withdraw(Roles.DPO, person);
        clock.advance(Duration.ofMinutes(5));

        assertThat(visitor.screen("requests")).contains("You have no role here");
        assertThat(audited()).contains("opened REFUSED");
    }

    @Test
    void requests_at_the_same_time_renew_a_sign_in_once_and_all_go_on() throws Exception {
        signedInAs(Roles.DPO);

        for (int round = 0; round < 2; round++) {
            clock.advance(Duration.ofMinutes(5));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<String> request = () -> visitor.whereTo("/");
                for (var answer : threads.invokeAll(
                        Stream.generate(() -> request).limit(6).toList())) {
                    assertThat(answer.get()).isEqualTo("200");
                }
            }
        }
    }

    @Test
    void a_sign_in_that_fails_is_recorded() throws Exception {
        var asked = visitor.whereTo(SIGN_IN);
        var state = asked.replaceAll(".*[?&]state=([^&]+).*", "$1");

        visitor.get("/login/oauth2/code/keycloak?error=access_denied&state=" + state);

        assertThat(audited()).containsExactly("signed-in REFUSED");
    }

    @Test
    void nobody_is_trusted_to_say_how_a_request_came_unless_named() throws Exception {
        assertThat(visitor.get("/", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    private KeycloakAdmin.Person signedInAs(String role) throws Exception {
        var person = keycloak.aPersonWith(role);
        visitor.signIn(person);
        assertThat(visitor.whereTo("/")).isEqualTo("200");
        return person;
    }

    private List<String> audited() {
        return JdbcClient.create(database.superuser())
                .sql("SELECT verb || ' ' || outcome FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }

    private static JsonNode clientLikeTheConsole() throws IOException {
        var realm = Files.readString(REALM)
                .replaceAll("\\$\\{CONSOLE_(BACKCHANNEL_)?URL}", ADDRESS.toString())
                .replace("${STAFF_CONSOLE_SECRET}", SECRET);
        return ((ObjectNode) JsonMapper.shared().readTree(realm).at("/clients/0")).put("clientId", CLIENT);
    }

    private static int port() {
        try {
            return FreePort.any();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package ai.astrasonic.jobs.signins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.identityserver.IdentityServerFailure;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.IdentityServerForTests;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the identity server notes at its door is in our log once, with whose it is and where it came from. */
@DatabaseTest
class SignInsWatchTest {

    private static final String ADA = "identity-of-ada";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final IdentityServerForTests server = IdentityServerForTests.ofTheRun();

    @Autowired
    SignInsWatch watch;

    @Autowired
    AccountRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    private AccountId ada;

    @BeforeEach
    void ada_has_an_account() {
        server.door().isAsNew();
        ada = opened("ada", ADA);
    }

    @AfterEach
    void nothing_is_left() {
        server.door().isAsNew();
    }

    private AccountId opened(String name, String identity) {
        var id = AccountId.next(clock);
        var email = new EmailAddress(name + "@example.org");
        register.register(
                List.of(new NewAccount(id, email, name, "NL", Locale.of("nl"), null, identity, clock.instant())));
        return id;
    }

    @Test
    void a_sign_in_is_in_the_log_with_its_time_its_address_and_whose_it_is() {
        var at = clock.instant().minusSeconds(20);
        var session = UUID.randomUUID().toString();
        happened(at, "LOGIN", "userId", ADA, "ipAddress", "2001:db8::7", "sessionId", session);

        look();

        assertThat(log()).containsExactly("SIGN_IN SUCCEEDED 2001:db8::7 " + ada + " " + session);
        assertThat(jdbc.sql("SELECT occurred_at FROM security_event")
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN_ERROR, user_not_found, , SIGN_IN FAILED",
        "LOGIN_ERROR, user_temporarily_disabled, , SIGN_IN BLOCKED",
        "LOGOUT, , , SIGN_OUT SUCCEEDED",
        "IDENTITY_PROVIDER_LOGIN_ERROR, identity_provider_login_failure, , SIGN_IN FAILED",
        "IDENTITY_PROVIDER_FIRST_LOGIN_ERROR, invalid_user_credentials, , SIGN_IN FAILED",
        "FEDERATED_IDENTITY_LINK, , , SIGN_IN_LINKED SUCCEEDED",
        "UPDATE_CREDENTIAL, , webauthn-passwordless, PASSKEY_ADDED SUCCEEDED",
        "UPDATE_CREDENTIAL, , password, RECOVERY SUCCEEDED",
        "REMOVE_CREDENTIAL, , webauthn-passwordless, PASSKEY_REMOVED SUCCEEDED",
        "UPDATE_EMAIL, , , EMAIL_CHANGED SUCCEEDED",
        "SEND_RESET_PASSWORD, , , RECOVERY SUCCEEDED",
        "REFRESH_TOKEN_ERROR, invalid_token, , TOKEN_REFUSED FAILED"
    })
    void each_kind_is_said_in_our_words(String type, String error, String credential, String said) {
        happened(
                clock.instant(),
                type,
                "ipAddress",
                "192.0.2.1",
                "error",
                error == null ? "" : error,
                "details",
                credential == null ? "" : credential);

        look();

        assertThat(log()).singleElement().asString().startsWith(said + " 192.0.2.1");
    }

    @Test
    void nothing_that_somebody_typed_is_kept() {
        happened(clock.instant(), "LOGIN_ERROR", "ipAddress", "192.0.2.1", "username", "secret@example.org");

        look();

        assertThat(jdbc.sql("SELECT row_to_json(e)::text FROM security_event e")
                        .query(String.class)
                        .single())
                .doesNotContain("secret");
    }

    @Test
    void reading_again_takes_nothing_twice_and_what_came_late_is_found() {
        happened(clock.instant().minusSeconds(90), "LOGIN", "userId", ADA, "ipAddress", "192.0.2.1");
        look();
        var late = clock.instant().minusSeconds(60);

        for (int minute = 0; minute < 20; minute++) {
            clock.advance(A_MINUTE);
            if (minute == 10) {
                happened(late, "LOGIN", "userId", ADA, "ipAddress", "192.0.2.2");
            }
            look();
        }

        assertThat(log()).hasSize(2);
        assertThat(jdbc.sql("SELECT count(*) FROM security_source_event")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        clock.advance(Duration.ofHours(1));
        look();
        assertThat(jdbc.sql("SELECT count(*) FROM security_source_event")
                        .query(Integer.class)
                        .single())
                .as("what cannot come again is not remembered")
                .isZero();
    }

    @Test
    void what_an_erasure_removed_does_not_come_back() {
        happened(clock.instant(), "LOGIN", "userId", ADA, "ipAddress", "192.0.2.1");
        look();
        jdbc.sql("UPDATE account SET identity_id = NULL").update();
        JdbcClient.create(database.superuser())
                .sql("DELETE FROM security_event")
                .update();

        clock.advance(A_MINUTE);
        look();
        clock.advance(Duration.ofMinutes(20));
        look();

        assertThat(log()).isEmpty();
    }

    @Test
    void whoever_signs_up_signs_in_before_there_is_an_account_and_the_sign_in_is_theirs() {
        happened(clock.instant(), "LOGIN", "userId", "identity-of-bob", "ipAddress", "192.0.2.9");
        look();
        assertThat(log()).isEmpty();

        clock.advance(A_MINUTE);
        var bob = opened("bob", "identity-of-bob");
        look();

        assertThat(log()).singleElement().asString().contains(bob.toString());
    }

    @Test
    void of_somebody_who_never_opens_an_account_it_is_kept_without_one() {
        happened(clock.instant(), "LOGIN", "userId", "identity-of-nobody", "ipAddress", "192.0.2.9");
        for (int minute = 0; minute < 17; minute++) {
            look();
            clock.advance(A_MINUTE);
        }

        assertThat(log()).containsExactly("SIGN_IN SUCCEEDED 192.0.2.9 - -");
    }

    @Test
    void more_than_a_page_is_read_to_its_end() {
        for (int i = 0; i < 1_201; i++) {
            happened(clock.instant().minusMillis(i), "LOGIN_ERROR", "ipAddress", "192.0.2.1");
        }

        look();

        assertThat(log()).hasSize(1_201);
    }

    @Test
    void a_kill_anywhere_loses_nothing_and_takes_nothing_twice() throws Exception {
        for (int i = 0; i < 600; i++) {
            happened(clock.instant().minusMillis(i), "LOGIN_ERROR", "ipAddress", "192.0.2.1");
        }
        for (var point : List.of("sign-ins.before-page", "sign-ins.after-page", "sign-ins.before-cursor")) {
            try (var harness = FaultPoints.install(reached -> {
                if (reached.equals(point)) {
                    throw new ThreadDeath();
                }
            })) {
                assertThat(harness).isNotNull();
                assertThatThrownBy(this::look).isInstanceOf(ThreadDeath.class);
            }
        }
        look();

        assertThat(log()).hasSize(600);
    }

    @Test
    void a_server_in_trouble_moves_nothing_and_is_read_later() {
        happened(clock.instant(), "LOGIN", "userId", ADA, "ipAddress", "192.0.2.1");
        server.door().isInTrouble(503);
        assertThatThrownBy(this::look).isInstanceOf(IdentityServerFailure.class);

        clock.advance(Duration.ofDays(2));
        server.door().isInTrouble(0);
        look();

        assertThat(log()).hasSize(1);
    }

    private void look() {
        RunAs.job(watch.name(), watch::look);
    }

    private void happened(Instant at, String type, String... more) {
        server.door().happened(UUID.randomUUID().toString(), at, type, more);
    }

    private List<String> log() {
        return jdbc.sql("""
                        SELECT concat_ws(' ', kind, outcome, host(ip), coalesce(account_id::text, '-'), coalesce(session_id::text, '-'))
                        FROM security_event ORDER BY occurred_at
                        """).query(String.class).list();
    }
}

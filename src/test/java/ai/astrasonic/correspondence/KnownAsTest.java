package ai.astrasonic.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connections.Connections;
import ai.astrasonic.connections.NewConnection;
import ai.astrasonic.connections.Provider;
import ai.astrasonic.connections.Tokens;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what recipients know a person, read before any of it is erased. */
@DatabaseTest
class KnownAsTest {

    @Autowired
    KnownAs knownAs;

    @Autowired
    Connections connections;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    private AccountId anna;

    @BeforeEach
    void anna() {
        anna = account("anna@example.org");
    }

    private AccountId account(String email) {
        var id = AccountId.next(clock);
        superuser()
                .sql("INSERT INTO account (id, email, email_as_typed, email_since, status, created_at)"
                        + " VALUES (:id, :email, :email, '2025-01-01Z', 'ACTIVE', '2025-01-01Z')")
                .param("id", id.value())
                .param("email", email)
                .update();
        return id;
    }

    private JdbcClient superuser() {
        return JdbcClient.create(database.superuser());
    }

    private void before(String email) {
        superuser()
                .sql("INSERT INTO account_email (id, account_id, email, email_as_typed, used_from, used_until)"
                        + " VALUES (gen_random_uuid(), :anna, :email, :email, '2024-01-01Z', '2025-01-01Z')")
                .param("anna", anna.value())
                .param("email", email)
                .update();
    }

    @Test
    void a_former_address_is_hers_unless_it_is_somebody_elses_now() {
        before("anna.old@example.org");
        before("shared@example.org");
        account("shared@example.org");

        assertThat(knownAs.of(anna).of(HandleKind.EMAIL))
                .containsExactlyInAnyOrder("anna@example.org", "anna.old@example.org");
    }

    @Test
    void a_token_is_known_in_clear_with_the_day_it_was_given() {
        var tokens = new Tokens("access", "refresh", null);
        RunAs.jobFor(
                "test",
                () -> connections.connect(
                        new NewConnection(anna, Provider.SPOTIFY, "anna-1", null, "library", tokens)));

        assertThat(knownAs.of(anna).all()).contains(new Handle(HandleKind.SPOTIFY_TOKEN, "refresh", TestClock.START));
    }

    @Test
    void a_mail_counts_with_its_day_though_the_recipient_gave_it_no_number() {
        superuser()
                .sql("""
                        INSERT INTO email_sent (id, account_id, address, template, language, subject, body_sha256, message_id,
                                                outcome, queued_at, sent_at)
                        VALUES (:id, :anna, 'anna@example.org', 'welcome', 'en', 'Welcome', 'x', 'm1', 'SENT',
                                '2026-11-01Z', '2026-11-01Z')""")
                .param("id", UUID.randomUUID())
                .param("anna", anna.value())
                .update();

        assertThat(knownAs.of(anna).newest(HandleKind.MAIL)).contains(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void a_handle_never_says_its_value() {
        assertThat(knownAs.of(anna).toString()).doesNotContain("anna");
    }
}

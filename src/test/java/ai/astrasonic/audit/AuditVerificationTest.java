package ai.astrasonic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.AuditFinding.Kind;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Who tampers here is the database's superuser, against whom no grant helps. */
@DatabaseTest
class AuditVerificationTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    Sealer sealer;

    @Autowired
    DailyRoots roots;

    @Autowired
    AuditVerification verification;

    @Autowired
    AuditSettings settings;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    @BeforeEach
    void tenActsOnTwoDays() throws IOException {
        Files.deleteIfExists(settings.directory().resolve("head"));
        Files.deleteIfExists(settings.directory().resolve("roots"));
        record(5);
        sealer.sealAll();
        roots.signWhenDue();
        clock.advance(Duration.ofDays(1));
        record(5);
        sealer.sealAll();
        roots.signWhenDue();
    }

    @Test
    void a_trail_that_nobody_touched_is_whole() {
        var report = verification.verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.links()).isEqualTo(10);
        assertThat(report.witnesses()).as("counter, head, two roots, twice").isEqualTo(6);
    }

    @Test
    void what_is_recorded_after_the_last_round_waits_and_harms_nothing() {
        record(3);

        var report = verification.verify();

        assertThat(report.isWhole()).isTrue();
        assertThat(report.waiting()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CHANGED   | UPDATE audit_entry SET reason = 'innocent' WHERE id = (SELECT entry_id FROM audit_chain WHERE position = 4)
            CHANGED   | UPDATE audit_entry SET actor = 'somebody else' WHERE id = (SELECT entry_id FROM audit_chain WHERE position = 4)
            CHANGED   | UPDATE audit_entry SET object_id = 'another' WHERE id = (SELECT entry_id FROM audit_chain WHERE position = 4)
            CHANGED   | UPDATE audit_entry SET occurred_at = occurred_at + interval '1 ms' WHERE id = (SELECT entry_id FROM audit_chain WHERE position = 4)
            CHANGED   | UPDATE audit_entry SET details = '{}' WHERE id = (SELECT entry_id FROM audit_chain WHERE position = 4)
            CHANGED   | UPDATE audit_chain SET words_mark = sha256('') WHERE position = 4
            DELETED   | DELETE FROM audit_entry WHERE id = (SELECT entry_id FROM audit_chain WHERE position = 4)
            DELETED   | DELETE FROM audit_chain WHERE position = 4
            DELETED   | DELETE FROM audit_chain WHERE position = 1
            INSERTED  | INSERT INTO audit_chain SELECT 11, gen_random_uuid(), actor_mark, object_mark, words_mark, hash, sha256(hash), sealed_at FROM audit_chain WHERE position = 10
            TRUNCATED | DELETE FROM audit_chain WHERE position > 7
            TRUNCATED | DELETE FROM audit_chain
            REWRITTEN | UPDATE audit_head SET hash = sha256('')
            REWRITTEN | UPDATE audit_root SET signature = sha256('')
            REWRITTEN | UPDATE audit_root SET hash = sha256('')
            """)
    void each_kind_of_tampering_is_found(String kind, String statement) {
        tamper(statement);

        assertThat(verification.verify().findings())
                .extracting(AuditFinding::kind)
                .contains(Kind.valueOf(kind));
    }

    @Test
    void an_entry_written_past_the_trail_is_found() {
        tamper("""
                SET session_replication_role = replica;
                INSERT INTO audit_entry SELECT gen_random_uuid(), occurred_at, actor, origin, verb, object_type, object_id,
                                               account_id, outcome, reason, details FROM audit_entry LIMIT 1""");

        assertThat(verification.verify().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.INSERTED));
    }

    @Test
    void two_links_in_each_others_place_are_found() {
        tamper("""
                UPDATE audit_chain SET position = -1 WHERE position = 3;
                UPDATE audit_chain SET position = 3 WHERE position = 4;
                UPDATE audit_chain SET position = 4 WHERE position = -1""");

        assertThat(verification.verify().findings())
                .extracting(AuditFinding::kind)
                .containsOnly(Kind.REORDERED)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_tail_that_is_cut_together_with_its_counter_is_missed_by_the_copies_outside() {
        tamper("""
                DELETE FROM audit_chain WHERE position > 7;
                DELETE FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = e.id);
                DELETE FROM audit_root WHERE position > 7;
                UPDATE audit_head SET position = 7, hash = (SELECT hash FROM audit_chain WHERE position = 7)""");

        assertThat(verification.verify().findings())
                .extracting(AuditFinding::kind)
                .containsOnly(Kind.TRUNCATED);
    }

    @Test
    void a_chain_made_anew_without_an_act_does_not_fit_the_copies_outside() {
        tamper("""
                DELETE FROM audit_entry WHERE id = (SELECT entry_id FROM audit_chain WHERE position = 4);
                DELETE FROM audit_chain;
                DELETE FROM audit_head;
                DELETE FROM audit_root;
                INSERT INTO audit_unsealed SELECT id FROM audit_entry""");
        var key = MarkKey.in(settings.directory(), false);
        JdbcClient.create(database.superuser())
                .sql("SELECT audit_seal(?, ?, 100, now())")
                .params(key.inner(), key.outer())
                .query()
                .singleRow();

        assertThat(verification.verify().findings())
                .extracting(AuditFinding::kind)
                .contains(Kind.TRUNCATED, Kind.REWRITTEN)
                .doesNotContain(Kind.CHANGED);
    }

    @Test
    void an_act_deleted_before_it_was_chained_is_found() {
        record(1);
        tamper("DELETE FROM audit_entry e WHERE EXISTS (SELECT FROM audit_unsealed u WHERE u.entry_id = e.id)");

        assertThat(verification.verify().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.DELETED));
    }

    @Test
    void nothing_is_added_to_a_chain_that_lost_its_counter() {
        tamper("DELETE FROM audit_head");

        assertThatThrownBy(sealer::sealAll).rootCause().hasMessageContaining("no head");
    }

    private void record(int times) {
        for (int i = 0; i < times; i++) {
            trail.record(AuditAct.of("looked-at", "account", "a" + i)
                    .because("reason " + i)
                    .with("n", i));
        }
    }

    private void tamper(String statements) {
        try (var once = new SingleConnectionDataSource(superuserConnection(), true)) {
            JdbcClient.create(once).sql(statements).update();
        }
    }

    private Connection superuserConnection() {
        try {
            return database.superuser().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

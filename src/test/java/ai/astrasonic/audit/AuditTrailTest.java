package ai.astrasonic.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditTrailTest {

    private static final AuditAct RELEASE = AuditAct.of("released", "access-package", new UUID(7, 7))
            .because("checked page by page")
            .with("files", 12);

    @Autowired
    AuditTrail trail;

    @Autowired
    DataSource asApplication;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    @Test
    @WithMockUser("3f0c")
    void an_entry_tells_who_did_what_to_which_object_when_and_why() {
        var person = AccountId.next(clock);

        trail.record(RELEASE.about(person));

        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("actor", "3f0c")
                        .containsEntry("verb", "released")
                        .containsEntry("object_type", "access-package")
                        .containsEntry("account_id", person.value())
                        .containsEntry("outcome", "DONE")
                        .containsEntry("reason", "checked page by page")
                        .hasEntrySatisfying(
                                "details", details -> assertThat(details).hasToString("{\"files\": \"12\"}")));
    }

    @Test
    void a_job_acts_under_its_own_name() {
        RunAs.job("access-package", () -> trail.record(RELEASE));

        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("actor", "job:access-package"));
    }

    @Test
    void an_act_that_is_rolled_back_was_never_done() {
        rolledBack(() -> trail.record(RELEASE));

        assertThat(entries()).isEmpty();
    }

    @Test
    void a_refusal_outlives_the_transaction_it_stopped() {
        rolledBack(() -> trail.record(RELEASE.refused()));

        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("outcome", "REFUSED"));
    }

    @Test
    void an_act_within_a_reading_transaction_is_recorded_too() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        reading.executeWithoutResult(transaction -> trail.record(RELEASE));

        assertThat(entries()).hasSize(1);
    }

    @Test
    void a_reason_cannot_forge_a_line_of_the_log() {
        trail.record(RELEASE.because("fine\r\n2026-11-22 admin erased everything\u202e\u0000"));

        assertThat(entries().getFirst())
                .containsEntry("reason", "fine\\u000d\\u000a2026-11-22 admin erased everything\\u202e\\u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET reason = ''",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "INSERT INTO audit_chain SELECT * FROM audit_chain",
                "DELETE FROM audit_chain",
                "DELETE FROM audit_unsealed",
                "UPDATE audit_head SET position = 0",
                "DELETE FROM audit_root",
                "SELECT audit_seal('', '', 1, now())"
            })
    void the_application_may_add_and_nothing_else(String statement) {
        trail.record(RELEASE);

        assertThatThrownBy(() -> JdbcClient.create(asApplication).sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void rolledBack(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            work.run();
            transaction.setRollbackOnly();
        });
    }

    private List<Map<String, Object>> entries() {
        return JdbcClient.create(database.superuser())
                .sql("SELECT * FROM audit_entry ORDER BY id")
                .query()
                .listOfRows();
    }
}

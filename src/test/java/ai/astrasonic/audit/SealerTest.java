package ai.astrasonic.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SealerTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    Sealer sealer;

    @Autowired
    AuditVerification verification;

    @Autowired
    AuditSettings settings;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("auditDataSource")
    DataSource asAuditWriter;

    @Autowired
    TestDatabases.Database database;

    @BeforeEach
    void nothingOutside() throws IOException {
        Files.deleteIfExists(settings.directory().resolve("head"));
        Files.deleteIfExists(settings.directory().resolve("roots"));
    }

    @Test
    void a_long_transaction_holds_nobody_up_and_its_acts_are_chained_after_it() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            record("slow");
            RunAs.job(
                    "other",
                    () -> CompletableFuture.runAsync(() -> record("quick")).join());

            assertThat(sealer.sealAll()).as("only what is committed").isEqualTo(1);
        });

        assertThat(sealer.sealAll()).isEqualTo(1);
        assertThat(objectsInChain()).containsExactly("quick", "slow");
        assertThat(verification.verify().isWhole()).isTrue();
    }

    @Test
    void any_number_of_instances_chain_each_act_once() {
        IntStream.range(0, 200).forEach(i -> record("a" + i));

        try (var instances = Executors.newFixedThreadPool(3)) {
            IntStream.range(0, 60).forEach(i -> instances.submit(() -> sealer.sealSome(7)));
        }
        sealer.sealAll();

        assertThat(objectsInChain()).hasSize(200).doesNotHaveDuplicates();
        assertThat(verification.verify().isWhole()).isTrue();
    }

    @Test
    void a_round_that_was_rolled_back_leaves_everything_waiting() {
        record("kept");
        var writer = new JdbcTransactionManager(asAuditWriter);
        new TransactionTemplate(writer).executeWithoutResult(transaction -> {
            sealer.sealSome(10);
            transaction.setRollbackOnly();
        });

        assertThat(sealer.sealAll()).isEqualTo(1);
        assertThat(verification.verify().isWhole()).isTrue();
    }

    private void record(String object) {
        trail.record(AuditAct.of("looked-at", "account", object));
    }

    private List<String> objectsInChain() {
        return JdbcClient.create(database.superuser())
                .sql("SELECT object_id FROM audit_chain c JOIN audit_entry e ON e.id = c.entry_id ORDER BY position")
                .query(String.class)
                .list();
    }
}

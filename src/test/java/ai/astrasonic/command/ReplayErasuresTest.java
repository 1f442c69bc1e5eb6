package ai.astrasonic.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.ledger.LedgerEntry;
import ai.astrasonic.local.LocalConsole;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.S3ForTests;
import ai.astrasonic.testing.Scratch;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command as it is run beside outside services: a process of its own that serves nobody and ends with its verdict. */
@DatabaseTest
class ReplayErasuresTest {

    @Autowired
    ErasureLedger ledger;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    @Test
    void whom_the_ledger_tells_of_is_erased_and_the_process_ends_with_zero() throws Exception {
        var sql = JdbcClient.create(database.superuser());
        var person = new AccountRows(sql).open(AccountId.next(clock));
        sql.sql("UPDATE account SET email = 'back@people.example', email_as_typed = 'Back@people.example' WHERE id = ?")
                .param(person.value())
                .update();
        ledger.append(List.of(
                new LedgerEntry(UUID.randomUUID(), person.value(), List.of("accounts.account"), clock.instant())));

        assertThat(replay()).isZero();

        assertThat(sql.sql("SELECT status || coalesce(email, '') FROM account WHERE id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single())
                .isEqualTo("ERASED");
        assertThat(sql.sql("SELECT count(*) FROM erasure_replay WHERE replayed_at IS NOT NULL AND identifiers IS NULL")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private int replay() throws IOException, InterruptedException {
        var environment = new HashMap<String, String>();
        settings()
                .forEach((name, value) ->
                        environment.put(name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT), value));
        environment.put("VAADIN_PRODUCTIONMODE", "true");
        environment.putAll(ReplayErasures.ALONE);
        return LocalConsole.once(environment);
    }

    private Map<String, String> settings() {
        var settings = new HashMap<>(database.properties());
        settings.putAll(S3ForTests.properties());
        settings.put("astrasonic.audit.directory", folder.resolve("audit").toString());
        settings.put(
                "astrasonic.ledger.directory",
                Scratch.of("ledger-of-" + database.name()).toString());
        settings.put("astrasonic.jobs.work-directory", folder.resolve("work").toString());
        settings.put("astrasonic.keys.directory", Scratch.of("test-keys").toString());
        settings.put("astrasonic.residual.absent", "identity-server,logs,mailbox");
        return settings;
    }
}

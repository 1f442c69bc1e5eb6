package ai.astrasonic.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.database.TextArray;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.erasure.ErasureScript;
import ai.astrasonic.erasure.Replays;
import ai.astrasonic.erasure.RestoreGate;
import ai.astrasonic.erasure.TableErasure.Action;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.ledger.LedgerEntry;
import ai.astrasonic.local.BaseBackup;
import ai.astrasonic.local.RestoredServer;
import ai.astrasonic.residual.ResidualScan;
import ai.astrasonic.residual.Sought;
import ai.astrasonic.seed.SeedSettings;
import ai.astrasonic.seed.Seeder;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.Instance;
import ai.astrasonic.testing.RealParts;
import ai.astrasonic.testing.S3ForTests;
import ai.astrasonic.testing.Scratch;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real backup taken before an erasure is restored on another server: the console keeps shut, the replay ends at zero. */
@DatabaseTest
@ContextConfiguration(initializers = RealParts.WithServerOfTheirOwn.class)
class RestoreTest {

    private static final int PEOPLE = 30;

    @Autowired
    Seeder seeder;

    @Autowired
    ErasureScript script;

    @Autowired
    ErasureEngine engine;

    @Autowired
    ErasureLedger ledger;

    @Autowired
    Replays replays;

    @Autowired
    DataMap map;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void restored_from_before_the_erasure_it_is_closed_until_the_replay_has_come_to_zero() throws Exception {
        seeder.seed(new SeedSettings(PEOPLE, 2026, false));
        var before = JdbcClient.create(database.superuser());
        var people = before.sql("SELECT id FROM account WHERE status = 'ACTIVE' ORDER BY email LIMIT 7")
                .query(UUID.class)
                .list();
        var traces = addressesOf(before, people);
        var books = totals(before);
        var backup = BaseBackup.take(database.superuserSessions(), folder.resolve("backup"));
        var entries = people.stream().map(this::whole).toList();
        RunAs.job("erasure", () -> engine.erase(entries));
        ledger.append(entries);
        assertThat(rowsOf(before, people)).isZero();

        try (var server = RestoredServer.on(backup, null, "postgres");
                var restored = console(server.port())) {
            var after = JdbcClient.create(server.asSuperuser(database.name()));
            assertThat(rowsOf(after, people)).isPositive();
            assertThat(restored.getBean(RestoreGate.class).closedBecause())
                    .startsWith("7 erasures of the ledger are not in this database");

            assertThat(scanned(restored, traces)).isFalse();

            boolean zero = replay(restored);

            assertThat(said.getLast()).isEqualTo("ZERO: 0 erasures not carried out, 0 rows left");
            assertThat(zero).isTrue();
            assertThat(rowsOf(after, people)).isZero();
            assertThat(totals(after)).isEqualTo(books);
            assertThat(restored.getBean(Replays.class).unapplied()).isEmpty();
            thePersonWhoUsesTheAddressLaterSeesNothingOld(
                    after, traces.values().iterator().next());
            assertThat(scanned(restored, traces)).isTrue();
            said.clear();
            assertThat(replay(restored)).isTrue();
            assertThat(said.getFirst()).contains("0 of them are not in this database");
        }
    }

    private LedgerEntry whole(UUID person) {
        var sets = Stream.concat(
                        script.tables().stream()
                                .filter(table -> table.action() != Action.KEEP)
                                .map(table -> table.dataSet().key()),
                        Stream.of("backup.content"))
                .toList();
        return new LedgerEntry(UUID.randomUUID(), person, sets, clock.instant());
    }

    private boolean replay(ConfigurableApplicationContext restored) {
        var replay = new Replay(
                restored.getBean(ErasureLedger.class),
                restored.getBean(Replays.class),
                restored.getBean(ErasureEngine.class),
                restored.getBean(ResidualScan.class)::of,
                restored.getBean(AuditTrail.class),
                new TransactionTemplate(restored.getBean(PlatformTransactionManager.class)));
        return RunAs.jobFor("replay", () -> replay.run(said::add));
    }

    private void thePersonWhoUsesTheAddressLaterSeesNothingOld(JdbcClient sql, String address) {
        var later = new AccountRows(sql).open(AccountId.next(clock));
        sql.sql("UPDATE account SET email = ?, email_as_typed = ? WHERE id = ?")
                .params(address, address, later.value())
                .update();
        var theirs = map.tablesAboutPeople().stream()
                .filter(set -> set.subjectColumn().equals("account_id"))
                .mapToLong(set -> sql.sql("SELECT count(*) FROM " + set.name() + " WHERE account_id = ?")
                        .param(later.value())
                        .query(Long.class)
                        .single())
                .sum();
        assertThat(theirs).isZero();
        sql.sql("DELETE FROM account WHERE id = ?").param(later.value()).update();
    }

    private boolean scanned(ConfigurableApplicationContext restored, Map<UUID, String> traces) {
        var sought = traces.entrySet().stream()
                .map(each -> new Sought(each.getKey(), Set.of(each.getValue()), Set.of()))
                .toList();
        var report =
                RunAs.jobFor("scan", () -> restored.getBean(ResidualScan.class).of(sought));
        return traces.keySet().stream().allMatch(report::isClean);
    }

    private long rowsOf(JdbcClient sql, List<UUID> people) {
        return script.tables().stream()
                .filter(table -> table.action() == Action.DELETE_ROWS)
                .filter(table -> table.subjectColumn().equals("account_id"))
                .mapToLong(table -> sql.sql(
                                "SELECT count(*) FROM " + table.table() + " WHERE account_id = ANY (:people::uuid[])")
                        .param("people", TextArray.of(people, id -> id))
                        .query(Long.class)
                        .single())
                .sum();
    }

    private static Map<UUID, String> addressesOf(JdbcClient sql, List<UUID> people) {
        var addresses = new HashMap<UUID, String>();
        sql.sql("SELECT id, email FROM account WHERE id = ANY (:people::uuid[])")
                .param("people", TextArray.of(people, id -> id))
                .query(row -> {
                    addresses.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return addresses;
    }

    /** To the cent. */
    private static String totals(JdbcClient sql) {
        return sql.sql("""
                        SELECT concat_ws('/', (SELECT concat_ws(',', count(*), sum(amount_minor), sum(tax_minor)) FROM payment),
                            (SELECT concat_ws(',', count(*), sum(total_minor), sum(tax_minor)) FROM invoice),
                            (SELECT concat_ws(',', count(*), sum(amount_minor)) FROM refund))""").query(String.class).single();
    }

    private ConfigurableApplicationContext console(int port) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.putAll(S3ForTests.properties());
        settings.put("astrasonic.database.url", "jdbc:postgresql://127.0.0.1:" + port + "/" + database.name());
        settings.put("astrasonic.audit.directory", folder.resolve("audit").toString());
        settings.put(
                "astrasonic.ledger.directory",
                Scratch.of("ledger-of-" + database.name()).toString());
        settings.put("astrasonic.audit.seal-every", "0s");
        settings.put("astrasonic.jobs.work-directory", folder.resolve("work").toString());
        settings.put("astrasonic.keys.directory", Scratch.of("test-keys").toString());
        settings.put("astrasonic.residual.absent", "identity-server,logs,mailbox");
        settings.put("astrasonic.promises.look-every", "0s");
        var arguments = settings.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        return Instance.builder().run(arguments);
    }
}

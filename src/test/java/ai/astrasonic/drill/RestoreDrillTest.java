package ai.astrasonic.drill;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.erasure.BackupSettings;
import ai.astrasonic.reports.DrillOutcome;
import ai.astrasonic.reports.DrillOutcome.Failure;
import ai.astrasonic.seed.DrillPeople;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.Instance;
import ai.astrasonic.testing.RealParts;
import ai.astrasonic.testing.Scratch;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A real backup of a real server, restored twice: what was erased comes back, is erased again, and a row that stays is found. */
@DatabaseTest
@ContextConfiguration(initializers = RealParts.WithServerOfTheirOwn.class)
class RestoreDrillTest {

    private static final BackupSettings WINDOW = new BackupSettings(Period.ofDays(30));

    @Autowired
    Retaining retaining;

    @Autowired
    DrillRecords records;

    @Autowired
    DrillPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void what_a_restored_backup_brings_back_is_gone_again_and_the_live_database_is_as_it_was() throws Exception {
        RunAs.job("seed", () -> people.add(3));
        var before = rows();

        var outcome = drill(copy -> {});

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.closed()).isTrue();
        assertThat(outcome.replayed()).isEqualTo(4);
        assertThat(outcome.erased()).hasSizeGreaterThan(10).allSatisfy(table -> {
            assertThat(table.restored()).as(table.table()).isEqualTo(table.before());
            assertThat(table.left()).as(table.table()).isZero();
        });
        assertThat(outcome.retained())
                .extracting(DrillOutcome.Table::table)
                .contains("security_event", "payment", "email_sent", "product_event");
        assertThat(outcome.retained()).allSatisfy(table -> {
            assertThat(table.restored()).as(table.table()).isPositive();
            assertThat(table.left()).as(table.table()).isZero();
        });
        assertThat(rows()).isEqualTo(before);
        assertThat(folder.resolve("drill")).doesNotExist();
        thereIsARecordAndAReport(outcome);
    }

    @Test
    void a_row_that_is_back_after_the_replay_fails_the_drill_and_is_named() {
        var outcome = drill(copy -> JdbcClient.create(copy)
                .sql("""
                        INSERT INTO email_sent (id, address, template, language, subject, body_sha256, message_id, outcome, queued_at, sent_at)
                        SELECT gen_random_uuid(), 'x@restore-drill.invalid', 'drill.old', 'en', 'x', repeat('0', 64), '<x>', 'SENT', :at, :at""")
                .param("at", Overdue.EMAIL.limit(clock).minusDays(3))
                .update());

        assertThat(outcome.isZero()).isFalse();
        assertThat(outcome.failures()).contains(new Failure("left", "email_sent", 1));
        assertThat(DrillLines.of(outcome))
                .contains("  FOUND: Table email_sent: 1 rows are left that must not be there")
                .endsWith("FAILED: the restored backup did not come to zero");
    }

    private void thereIsARecordAndAReport(DrillOutcome outcome) throws Exception {
        var report = RunAs.jobFor("drill", () -> records.keep(outcome));

        Files.write(Path.of("target", "restore-drill-report.pdf"), report);
        var jdbc = JdbcClient.create(database.superuser());
        assertThat(jdbc.sql("SELECT zero::text || ' ' || (outcome ->> 'people') FROM restore_drill WHERE id = ?")
                        .param(outcome.id())
                        .query(String.class)
                        .single())
                .isEqualTo("true 4");
        assertThat(jdbc.sql("SELECT address || ' ' || template FROM email_sent WHERE template = 'drill.report'")
                        .query(String.class)
                        .list())
                .containsExactly("privacy@astrasonic.ai drill.report");
    }

    private DrillOutcome drill(Consumer<DataSource> meddling) {
        var settings = new DrillSettings(
                folder.resolve("drill"),
                folder.resolve("reports"),
                null,
                "postgres",
                4,
                "privacy@astrasonic.ai",
                Locale.ENGLISH);
        var ledger = Scratch.of("ledger-of-" + database.name());
        var live = new RestoreDrill.Live(database.superuserSessions(), database.name(), ledger);
        return new RestoreDrill(settings, WINDOW, this::console, retaining, clock, meddling).run(live, said::add);
    }

    private ConfigurableApplicationContext console(Map<String, String> own) {
        var settings = new HashMap<>(database.properties());
        settings.put("astrasonic.keys.directory", Scratch.of("test-keys").toString());
        settings.putAll(own);
        return Instance.builder()
                .run(settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    /** Of every table. */
    private Map<String, Long> rows() {
        var counts = new HashMap<String, Long>();
        var jdbc = JdbcClient.create(database.superuser());
        jdbc.sql("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        table,
                        jdbc.sql("SELECT count(*) FROM " + table)
                                .query(Long.class)
                                .single()));
        return counts;
    }
}

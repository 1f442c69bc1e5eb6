package ai.astrasonic.jobs.finance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.finance.exports.ExportId;
import ai.astrasonic.finance.exports.FinanceExports;
import ai.astrasonic.finance.exports.YearExport;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.Kills;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However often the process that makes the files of a year is killed, each order ends in one whole file, and none is said to be there before. */
@DatabaseTest
class YearExportKillTest {

    private static final int LONGEST_DELAY = 1_500;
    private static final int LINES = 60_000;

    @Autowired
    ApplicationContext application;

    @Autowired
    FinanceExports exports;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    TestClock clock;

    private final List<ExportId> orders = new ArrayList<>();

    @BeforeEach
    void aYear() throws Exception {
        clock.set(Clock.systemUTC().instant().minusSeconds(1));
        ai.astrasonic.bench.ManyEntries.fill(database.superuser(), 2025, LINES);
        new BooksKept(application).tell(BookStory.of("nl", "eur").invoice("2024-03-12", "NL", 1210, 210));
    }

    @Test
    void a_kill_at_a_random_moment_loses_no_order_and_shows_no_half_file() throws Exception {
        kill(Integer.getInteger("astrasonic.kills", 1));
    }

    @Test
    @Tag("long")
    void twenty_kills_at_random_moments_lose_no_order_and_show_no_half_file() throws Exception {
        kill(20);
    }

    private void kill(int times) throws Exception {
        try (var kills = new Kills(YearExportJob.NAME, List.of("make"), database, () -> false)) {
            orders.add(order());
            kills.run(times, List.of("make"), LONGEST_DELAY, new Kills.Round() {

                @Override
                public void before() {
                    if (export(orders.getLast()).state() == YearExport.State.READY) {
                        orders.add(order());
                    }
                }

                @Override
                public void after() {
                    orders.forEach(YearExportKillTest.this::whatIsThereIsWhole);
                }
            });
            kills.finish(this::unfinished);
        }
        assertThat(orders).allSatisfy(id -> {
            assertThat(export(id).state()).isEqualTo(YearExport.State.READY);
            whatIsThereIsWhole(id);
        });
        assertThat(JdbcClient.create(database.superuser())
                        .sql("SELECT count(*) FROM audit_entry WHERE verb = 'finance-export-made'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(orders.size());
        System.out.printf("%d kills: %d exports of %d lines%n", times, orders.size(), LINES);
    }

    private void whatIsThereIsWhole(ExportId id) {
        var export = export(id);
        if (export.state() == YearExport.State.READY) {
            assertThat(sha256(id)).isEqualTo(export.sha256());
        }
    }

    private String sha256(ExportId id) {
        return asFinance(() -> {
            try (var digest =
                    new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
                exports.download(id, digest);
                return HexFormat.of().formatHex(digest.getMessageDigest().digest());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private ExportId order() {
        return asFinance(() -> exports.order(2025, false));
    }

    private YearExport export(ExportId id) {
        return asFinance(() -> exports.newest(100)).stream()
                .filter(export -> export.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> unfinished() {
        return JdbcClient.create(database.superuser())
                .sql("SELECT id::text FROM finance_export WHERE ready_at IS NULL")
                .query(String.class)
                .list();
    }

    private static <T> T asFinance(java.util.function.Supplier<T> act) {
        return SignIn.as(SignIn.fresh("fenna", Roles.FINANCE), act);
    }
}

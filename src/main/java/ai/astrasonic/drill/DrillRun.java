package ai.astrasonic.drill;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.database.DatabaseProperties;
import ai.astrasonic.erasure.BackupSettings;
import ai.astrasonic.erasure.RestoreGate;
import ai.astrasonic.reports.DrillOutcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs a restore drill at the start of an instance that was started for nothing else, then ends it: with 0 only when the
 * drill came to zero. {@code ./console drill restore} starts such an instance.
 */
@Component
@ConditionalOnBooleanProperty("astrasonic.drill.restore")
class DrillRun {

    private final DrillSettings settings;
    private final RestoreDrill drill;
    private final DrillRecords records;
    private final RestoreGate gate;
    private final RestoreDrill.Live live;
    private final ConfigurableApplicationContext context;

    DrillRun(
            DrillSettings settings,
            BackupSettings window,
            Consoles consoles,
            Retaining retaining,
            Clock clock,
            DrillRecords records,
            RestoreGate gate,
            DatabaseProperties database,
            @Value("${astrasonic.ledger.directory}") Path ledger,
            ConfigurableApplicationContext context) {
        this.settings = settings;
        this.drill = new RestoreDrill(settings, window, consoles, retaining, clock, copy -> {});
        this.records = records;
        this.gate = gate;
        this.live = live(database, settings.superuserPassword(), ledger);
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        Thread.ofPlatform().name("drill").start(() -> System.exit(exitCode()));
    }

    /** Whatever happens, the process ends and says so. */
    @SuppressWarnings("CatchingUnchecked")
    private int exitCode() {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            if (!gate.isOpen()) {
                out.println("NOTHING DONE: " + gate.closedBecause());
                return 1;
            }
            var outcome = drill.run(live, out::println);
            keep(outcome, out);
            DrillLines.of(outcome).forEach(out::println);
            return SpringApplication.exit(context, () -> outcome.isZero() ? 0 : 1);
        } catch (RuntimeException | IOException e) {
            out.println("FAILED: the drill could not be recorded (" + e.getMessage() + "); start it again.");
            return 1;
        }
    }

    private void keep(DrillOutcome outcome, PrintStream out) throws IOException {
        var report = RunAs.jobFor("drill", () -> records.keep(outcome));
        var file = settings.reports().resolve("restore-drill-" + outcome.id() + ".pdf");
        Files.createDirectories(settings.reports());
        Files.write(file, report);
        out.println("The report goes to " + settings.reportTo() + "; it is also in " + file + ".");
    }

    static RestoreDrill.Live live(DatabaseProperties database, String password, Path ledger) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser("postgres");
        source.setPassword(password);
        return new RestoreDrill.Live(source, Objects.requireNonNull(source.getDatabaseName()), ledger);
    }
}

package ai.astrasonic.drill;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.erasure.BackupSettings;
import ai.astrasonic.erasure.ErasureScript;
import ai.astrasonic.erasure.Replays;
import ai.astrasonic.erasure.RestoreGate;
import ai.astrasonic.jobs.replay.ErasureEngine;
import ai.astrasonic.jobs.replay.LedgerReplay;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.local.BaseBackup;
import ai.astrasonic.local.RestoredServer;
import ai.astrasonic.reports.DrillOutcome;
import ai.astrasonic.reports.DrillOutcome.Of;
import ai.astrasonic.retention.TargetCatalogue;
import ai.astrasonic.seed.DrillPeople;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Rehearses on copies: a backup of the live database is restored, people of the drill come, a second backup is made, they are
 * erased and what is past its term goes; then that second backup is restored elsewhere, the ledger and the rules are replayed,
 * and what is left is counted. The live database is only ever read.
 */
final class RestoreDrill {

    private static final Logger log = LoggerFactory.getLogger(RestoreDrill.class);

    private final DrillSettings settings;
    private final BackupSettings window;
    private final Consoles consoles;
    private final Retaining retaining;
    private final Clock clock;
    private final Consumer<DataSource> meddling;

    /** @param meddling what a test does to the restored copy between the replay and the proof */
    RestoreDrill(
            DrillSettings settings,
            BackupSettings window,
            Consoles consoles,
            Retaining retaining,
            Clock clock,
            Consumer<DataSource> meddling) {
        this.settings = settings;
        this.window = window;
        this.consoles = consoles;
        this.retaining = retaining;
        this.clock = clock;
        this.meddling = meddling;
    }

    /** The server that is backed up: its superuser, the console's database on it, and the folder of the erasure ledger. */
    record Live(DataSource superuser, String database, Path ledger) {}

    /** Whatever happens, there is an outcome, and nothing of the copies stays. */
    DrillOutcome run(Live live, Consumer<String> say) {
        var notes = new DrillNotes(clock, say);
        // Each console in this process puts its own in the one place that there is for it.
        var ours = SecurityContextHolder.getContextHolderStrategy();
        try (var workshop = Workshop.in(settings.directory(), live.ledger())) {
            notes.server(JdbcClient.create(live.superuser())
                    .sql("SHOW server_version")
                    .query(String.class)
                    .single());
            var first = backup(notes, Of.LIVE, "backup", live.superuser(), workshop.folder("live"));
            var second = workshop.folder("rehearsal");
            var people = rehearse(notes, workshop, first, second, live.database());
            restore(notes, workshop, new BaseBackup(second), people, live.database());
        } catch (Exception e) {
            log.error("The restore drill was cut short", e);
            notes.fail("cut-short", e.getClass().getSimpleName(), 1);
        } finally {
            SecurityContextHolder.setContextHolderStrategy(ours);
        }
        return notes.outcome(window);
    }

    private BaseBackup backup(DrillNotes notes, Of of, String phase, DataSource server, Path into) throws Exception {
        var backup = notes.timed(phase, () -> BaseBackup.take(server, into));
        notes.backup(of, backup.bytes());
        return backup;
    }

    private ErasedPeople rehearse(DrillNotes notes, Workshop workshop, BaseBackup first, Path second, String database)
            throws Exception {
        try (var server = notes.timed("rehearse", () -> start(first));
                var console = console(notes, workshop.settings(server.url(database), "rehearsal"))) {
            var jdbc = JdbcClient.create(server.asSuperuser(database));
            var people = notes.timed("people", () -> populate(console, jdbc));
            notes.counted(DrillNotes.Moment.BEFORE, people.count(jdbc), Overdue.count(jdbc, clock));
            backup(notes, Of.REHEARSAL, "backup-rehearsal", server.asSuperuser(database), second);
            notes.timed("remove", () -> remove(console, jdbc, people));
            notes.counted(DrillNotes.Moment.REMOVED, people.count(jdbc), Overdue.count(jdbc, clock));
            return people;
        }
    }

    private ErasedPeople populate(ApplicationContext console, JdbcClient jdbc) {
        var accounts =
                RunAs.jobFor("drill", () -> console.getBean(DrillPeople.class).add(settings.people()));
        Overdue.plantAll(jdbc, clock);
        return ErasedPeople.of(accounts, console.getBean(ErasureScript.class), jdbc);
    }

    private boolean remove(ApplicationContext console, JdbcClient copy, ErasedPeople people) {
        var erasures = people.erasures(clock);
        RunAs.job("drill", () -> console.getBean(ErasureEngine.class).erase(erasures));
        console.getBean(ErasureLedger.class).append(erasures);
        return RunAs.jobFor("drill", () -> retaining.retain(console, copy));
    }

    private void restore(DrillNotes notes, Workshop workshop, BaseBackup backup, ErasedPeople people, String database)
            throws Exception {
        long since = System.nanoTime();
        try (var server = notes.timed("restore", () -> start(backup));
                var console = console(notes, workshop.settings(server.url(database), "restored"))) {
            var superuser = server.asSuperuser(database);
            var jdbc = JdbcClient.create(superuser);
            notes.counted(DrillNotes.Moment.RESTORED, people.count(jdbc), Overdue.count(jdbc, clock));
            notes.requireSomethingRestored();
            Overdue.withoutRule(console.getBean(TargetCatalogue.class))
                    .forEach(table -> notes.fail("no-rule", table, 1));
            gate(notes, console, people);
            replay(notes, console, jdbc);
            meddling.accept(superuser);
            var proof = new Proof(notes, console, clock);
            notes.timed("prove", () -> proof.of(people, jdbc));
            notes.recovered(Duration.ofNanos(System.nanoTime() - since));
        }
    }

    private static void gate(DrillNotes notes, ApplicationContext console, ErasedPeople people) {
        long missing = console.getBean(Replays.class).unapplied().size();
        long entries = console.getBean(ErasureLedger.class).entries().size();
        boolean closed = !console.getBean(RestoreGate.class).isOpen();
        notes.ledger(people.accounts().size(), entries, missing, closed);
        if (!closed) {
            notes.fail("gate", "open", 1);
        }
    }

    private void replay(DrillNotes notes, ApplicationContext console, JdbcClient copy) throws Exception {
        var replay = console.getBean(LedgerReplay.class);
        if (!notes.timed("replay", () -> replay.run(sentence -> log.debug("{}", sentence)))) {
            notes.fail("replay", "NOT ZERO", 1);
        }
        if (!notes.timed("retain", () -> RunAs.jobFor("drill", () -> retaining.retain(console, copy)))) {
            notes.fail("retain", "rules", 1);
        }
    }

    private ConfigurableApplicationContext console(DrillNotes notes, Map<String, String> own) throws Exception {
        return notes.timed("console", () -> consoles.start(own));
    }

    private RestoredServer start(BaseBackup backup) throws Exception {
        return RestoredServer.on(backup, settings.programs(), settings.superuserPassword());
    }
}

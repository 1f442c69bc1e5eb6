package ai.astrasonic.drill;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.drill.RestoreDrill.Live;
import ai.astrasonic.local.BaseBackup;
import ai.astrasonic.local.RestoredServer;
import ai.astrasonic.seed.DrillPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Plays a breach on a copy of the live database, with people who do not exist, and says how long each step took the machine. */
final class BreachDrill {

    private static final Logger log = LoggerFactory.getLogger(BreachDrill.class);
    private static final int FILES = 4;

    private final DrillSettings settings;
    private final Consoles consoles;
    private final Consumer<String> say;
    private final List<String> failures = new ArrayList<>();

    BreachDrill(DrillSettings settings, Consoles consoles, Consumer<String> say) {
        this.settings = settings;
        this.consoles = consoles;
        this.say = say;
    }

    /** Answers what went wrong; nothing of the copy stays. */
    List<String> run(Live live) {
        // The console in this process puts its own in the one place that there is for it.
        var ours = SecurityContextHolder.getContextHolderStrategy();
        try (var workshop = Workshop.in(settings.directory(), live.ledger())) {
            var backup = timed("backup", () -> BaseBackup.take(live.superuser(), workshop.folder("live")));
            try (var server = timed("restored on a server of its own", () -> start(backup));
                    var console = timed("console on the copy", () -> console(workshop, server, live))) {
                play(console);
            }
        } catch (Exception e) {
            log.error("The breach drill was cut short", e);
            failures.add("The drill was cut short: " + e.getClass().getSimpleName());
        } finally {
            SecurityContextHolder.setContextHolderStrategy(ours);
        }
        return List.copyOf(failures);
    }

    private void play(ConfigurableApplicationContext console) throws Exception {
        var people = timed(
                "people of the drill",
                () -> RunAs.jobFor(
                        "drill", () -> console.getBean(DrillPeople.class).add(settings.people())));
        var scenario = new BreachScenario(console, people);
        var breach = timed("1 trigger", scenario::trigger);
        expect("people counted", people.size(), timed("2 scope, counted and signed", () -> scenario.scope(breach)));
        timed("3 assessment and decisions", () -> scenario.assess(breach));
        expect("files of the report", FILES, timed("4 draft report with its files", () -> scenario.report(breach)));
        expect(
                "letters put out",
                people.size(),
                timed("5 letters, approved and put out", () -> scenario.letters(breach)));
    }

    private void expect(String what, long expected, long found) {
        if (found != expected) {
            failures.add(what + ": " + found + " instead of " + expected);
        }
    }

    private ConfigurableApplicationContext console(Workshop workshop, RestoredServer server, Live live) {
        return consoles.start(workshop.settings(server.url(live.database()), "breach"));
    }

    private RestoredServer start(BaseBackup backup) throws Exception {
        return RestoredServer.on(backup, settings.programs(), settings.superuserPassword());
    }

    private <T> T timed(String step, Callable<T> work) throws Exception {
        long since = System.nanoTime();
        var result = work.call();
        say.accept("%-40s %7.2f s".formatted(step, (System.nanoTime() - since) / 1e9));
        return result;
    }
}

package ai.astrasonic.drill;

import ai.astrasonic.database.DatabaseProperties;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs a breach drill at the start of an instance that {@code ./console drill breach} started for nothing else, then ends it. */
@Component
@ConditionalOnBooleanProperty("astrasonic.drill.breach")
class BreachDrillRun {

    private final DrillSettings settings;
    private final Consoles consoles;
    private final RestoreDrill.Live live;

    BreachDrillRun(
            DrillSettings settings,
            Consoles consoles,
            DatabaseProperties database,
            @Value("${astrasonic.ledger.directory}") Path ledger) {
        this.settings = settings;
        this.consoles = consoles;
        this.live = DrillRun.live(database, settings.superuserPassword(), ledger);
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        Thread.ofPlatform().name("drill").start(() -> System.exit(exitCode()));
    }

    private int exitCode() {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var failures = new BreachDrill(settings, consoles, out::println).run(live);
        failures.forEach(failure -> out.println("FOUND: " + failure));
        out.println(
                failures.isEmpty()
                        ? "The drill came to its end. These are the machine's times; a clock beside you tells people's."
                        : "FAILED: the drill did not come to its end");
        return failures.isEmpty() ? 0 : 1;
    }
}

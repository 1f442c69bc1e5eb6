package ai.astrasonic.jobs.replay;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Replays the erasure ledger at the start of an instance that was started for nothing else, then ends it: with 0 only when
 * nothing is left. {@code ./console erasures replay} starts such an instance.
 */
@Component
@ConditionalOnProperty("astrasonic.replay")
class ReplayRun {

    private final LedgerReplay replay;
    private final ConfigurableApplicationContext context;

    ReplayRun(LedgerReplay replay, ConfigurableApplicationContext context) {
        this.replay = replay;
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        Thread.ofPlatform().name("replay").start(() -> System.exit(exitCode()));
    }

    /** Whatever happens, the process ends and says so. */
    @SuppressWarnings("CatchingUnchecked")
    private int exitCode() {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            boolean zero = replay.run(out::println);
            return SpringApplication.exit(context, () -> zero ? 0 : 1);
        } catch (RuntimeException e) {
            out.println("NOT ZERO: the replay was cut short (" + e.getMessage() + "); start it again.");
            return 1;
        }
    }
}

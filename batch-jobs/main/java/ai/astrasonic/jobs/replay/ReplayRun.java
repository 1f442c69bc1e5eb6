package ai.astrasonic.jobs.replay;

import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.erasure.Replays;
import ai.astrasonic.ledger.ErasureLedger;
import ai.astrasonic.residual.ResidualScan;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replays the erasure ledger at the start of an instance that was started for nothing else, then ends it: with 0 only when
 * nothing is left. {@code ./console erasures replay} starts such an instance.
 */
@Component
@ConditionalOnProperty("astrasonic.replay")
class ReplayRun {

    private final Replay replay;
    private final ConfigurableApplicationContext context;

    ReplayRun(
            ErasureLedger ledger,
            Replays replays,
            ErasureEngine engine,
            ResidualScan scan,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            ConfigurableApplicationContext context) {
        this.replay = new Replay(ledger, replays, engine, scan::of, audit, new TransactionTemplate(transactions));
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
            boolean zero = RunAs.jobFor("replay", () -> replay.run(out::println));
            return SpringApplication.exit(context, () -> zero ? 0 : 1);
        } catch (RuntimeException e) {
            out.println("NOT ZERO: the replay was cut short (" + e.getMessage() + "); start it again.");
            return 1;
        }
    }
}

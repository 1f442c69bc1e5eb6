package ai.astrasonic.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the chain up to date while the application runs; a round that fails is tried again at the next. */
@Component
class Sealing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Sealer sealer;
    private final DailyRoots roots;
    private final AuditSettings settings;
    private @Nullable ScheduledExecutorService rounds;

    Sealing(Sealer sealer, DailyRoots roots, AuditSettings settings) {
        this.sealer = sealer;
        this.roots = roots;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.sealEvery().isPositive() && rounds == null) {
            var pause = settings.sealEvery().toMillis();
            rounds = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("audit-sealer").daemon().factory());
            var unused = rounds.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            sealer.sealAll();
            roots.signWhenDue();
        } catch (RuntimeException e) {
            LOG.warn("The audit trail could not be chained, the next round tries again", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.shutdown();
            rounds = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}

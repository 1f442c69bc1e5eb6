package ai.astrasonic.promises;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has due checks run while the application does: independent of the jobs, whose work is what is checked. */
@Component
class PromiseSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PromiseSchedule.class);

    private final PromiseRounds rounds;
    private final PromiseSettings settings;
    private @Nullable ScheduledExecutorService looks;

    PromiseSchedule(PromiseRounds rounds, PromiseSettings settings) {
        this.rounds = rounds;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.lookEvery().isPositive() && looks == null) {
            looks = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("promises").daemon().factory());
            var unused = looks.scheduleWithFixedDelay(
                    this::look, 5_000, settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            rounds.checkDue();
        } catch (RuntimeException e) {
            LOG.warn("The promises could not be checked, the next look tries again", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (looks != null) {
            looks.shutdownNow();
            looks = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looks != null;
    }
}

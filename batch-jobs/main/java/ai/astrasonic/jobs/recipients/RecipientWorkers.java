package ai.astrasonic.jobs.recipients;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.correspondence.Correspondent;
import ai.astrasonic.jobs.engine.JobSettings;
import ai.astrasonic.shared.ServiceGate;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for what recipients are to be asked, on every instance. Not a batch: thousands of
 * small errands of sixteen speeds, each with an end of its own, share nothing that a batch would keep for them.
 */
@Component
class RecipientWorkers implements SmartLifecycle {

    static final String NAME = "recipients";
    private static final Logger LOG = LoggerFactory.getLogger(RecipientWorkers.class);

    private final Correspondent correspondent;
    private final JobSettings settings;
    private final ServiceGate gate;
    private volatile boolean running;
    private volatile @Nullable Thread looking;

    RecipientWorkers(Correspondent correspondent, JobSettings settings, ServiceGate gate) {
        this.correspondent = correspondent;
        this.settings = settings;
        this.gate = gate;
    }

    @Override
    public void start() {
        if (!settings.enabled() || !gate.isOpen() || running) {
            return;
        }
        running = true;
        var lease = settings.heartbeat().multipliedBy(4);
        var works = RunAs.jobFor(NAME, correspondent::recipients).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), name -> new RecipientWork(name, correspondent, this::wake, lease)));
        looking = Thread.ofVirtual().name(NAME).start(() -> repeat(settings.polling(), () -> look(works)));
        Thread.ofVirtual()
                .name(NAME + "-leases")
                .start(() -> repeat(settings.heartbeat(), () -> works.values().forEach(RecipientWork::prolong)));
    }

    private void look(Map<String, RecipientWork> works) {
        RunAs.jobFor(NAME, correspondent::due).stream()
                .flatMap(recipient -> Stream.ofNullable(works.get(recipient)))
                .forEach(RecipientWork::begin);
    }

    /** A hand is free again: there may be more to do for it. */
    private void wake() {
        LockSupport.unpark(looking);
    }

    private void repeat(Duration pause, Runnable look) {
        while (running) {
            try {
                look.run();
            } catch (RuntimeException trouble) {
                LOG.warn(
                        "Nobody could look for what recipients are asked: {}",
                        trouble.getClass().getName());
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** What is being asked now is asked again after the lease: every call may be made again. */
    @Override
    public void stop() {
        running = false;
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

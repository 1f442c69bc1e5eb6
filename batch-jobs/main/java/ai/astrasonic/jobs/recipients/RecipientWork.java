package ai.astrasonic.jobs.recipients;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.correspondence.Correspondent;
import ai.astrasonic.correspondence.Correspondent.Attempted;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One recipient's tasks on this instance: a few at a time, so that whoever does not answer holds up nobody else. */
final class RecipientWork {

    private static final Logger LOG = LoggerFactory.getLogger(RecipientWork.class);
    private static final int AT_ONCE = 8;

    private final String recipient;
    private final Correspondent correspondent;
    private final Runnable done;
    private final Duration lease;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<UUID> leases = ConcurrentHashMap.newKeySet();

    /** @param done hears whenever a hand is free again */
    RecipientWork(String recipient, Correspondent correspondent, Runnable done, Duration lease) {
        this.recipient = recipient;
        this.correspondent = correspondent;
        this.done = done;
        this.lease = lease;
    }

    /** Begins what is due, as far as hands are free. */
    void begin() {
        int hands = free.drainPermits();
        int begun = 0;
        try {
            if (hands > 0) {
                var claimed = RunAs.jobFor(RecipientWorkers.NAME, () -> correspondent.claim(recipient, hands, lease));
                begun = claimed.size();
                claimed.forEach(this::begin);
            }
        } finally {
            free.release(hands - begun);
        }
    }

    /** On threads of the system: they wake on time, and a call that misses its turn waits for another. */
    private void begin(Attempted task) {
        leases.add(task.lease());
        Thread.ofPlatform().daemon().name(recipient).start(() -> {
            try {
                RunAs.job(RecipientWorkers.NAME, () -> correspondent.attempt(task));
            } catch (RuntimeException trouble) {
                LOG.warn(
                        "An attempt with {} ended by {}; it is tried again",
                        recipient,
                        trouble.getClass().getName());
            } finally {
                leases.remove(task.lease());
                free.release();
                done.run();
            }
        });
    }

    /** Says that this instance is still at it. */
    void prolong() {
        var held = new HashSet<>(leases);
        if (!held.isEmpty()) {
            RunAs.job(RecipientWorkers.NAME, () -> correspondent.prolong(held, lease));
        }
    }
}

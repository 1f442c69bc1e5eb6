package ai.astrasonic.jobs.finance;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.finance.intake.Backfill;
import ai.astrasonic.outbound.OutboundFailure;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Several hands that ask Stripe at a time: as many as it takes to keep its pace while each answer takes some tenths of a second.
 * All of them keep to one pace together.
 */
final class Hands {

    private static final int AT_ONCE = 16;

    /** Longer than this the whole job waits for its next attempt. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Hands() {}

    /**
     * Has every errand carried out, in about this order. The first that fails ends the work of the others after what they are at.
     *
     * @param work goes on with the errand; false when it is done
     */
    static void each(List<String> errands, Predicate<String> work) {
        var waiting = new ConcurrentLinkedQueue<>(errands);
        // Threads of the system: they wake on time when it is their turn to call.
        try (var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("stripe-", 0).factory())) {
            var hands = Stream.generate(
                            () -> threads.submit(RunAs.wrapped(Backfill.NAME, () -> carryOut(waiting, work))))
                    .limit(Math.min(AT_ONCE, errands.size()))
                    .toList();
            hands.forEach(hand -> end(hand, threads));
        }
    }

    private static void carryOut(Queue<String> waiting, Predicate<String> work) {
        try {
            for (var errand = waiting.poll(); errand != null; errand = waiting.poll()) {
                while (goesOn(errand, work) && !Thread.currentThread().isInterrupted()) {
                    // One page after another.
                }
            }
        } catch (RuntimeException failure) {
            waiting.clear();
            throw failure;
        }
    }

    /** Whoever is asked to wait a moment waits, and asks again. */
    private static boolean goesOn(String errand, Predicate<String> work) {
        try {
            return work.test(errand);
        } catch (OutboundFailure.Resting resting) {
            if (resting.time().compareTo(PATIENCE) > 0) {
                throw resting;
            }
            LockSupport.parkNanos(resting.time().toNanos());
            return true;
        }
    }

    private static void end(Future<?> hand, ExecutorService threads) {
        try {
            hand.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Stripe was asked", e);
        }
    }
}

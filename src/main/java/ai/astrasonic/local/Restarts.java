package ai.astrasonic.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Gives up on a set-up whose parts keep ending by themselves. */
final class Restarts {

    static final Duration GLANCE = Duration.ofMillis(500);

    private static final Duration WINDOW = Duration.ofMinutes(2);
    private static final int MOST = 3;

    private final Deque<Long> recent = new ArrayDeque<>();

    /** Counts a restart, or refuses it when there were too many of late. */
    void record(String part) {
        long now = System.nanoTime();
        recent.removeIf(then -> now - then > WINDOW.toNanos());
        if (recent.size() >= MOST) {
            throw new StartFailure(part + " ended by itself again, after " + MOST + " restarts in " + WINDOW.toMinutes()
                    + " minutes: everything is stopped.");
        }
        recent.add(now);
    }
}

package ai.astrasonic.outbound;

import java.time.Duration;

/** The time between calls of one instance to one recipient: whoever wakes late for its turn pushes those behind it back. */
final class Gap {

    private final long least;
    private long free = System.nanoTime();

    Gap(Duration least) {
        this.least = least.toNanos();
    }

    /** Takes the next moment at which a call may leave; answers how long that is from now, zero for at once. */
    synchronized Duration take() {
        long now = System.nanoTime();
        long mine = free - now > 0 ? free : now;
        free = mine + least;
        return Duration.ofNanos(mine - now);
    }
}

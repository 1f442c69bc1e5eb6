package ai.astrasonic.outbound;

import java.time.Duration;

/** How calls to each recipient stand, for all instances together. */
interface Standings {

    /**
     * The next turn of this recipient.
     *
     * @throws OutboundFailure.SwitchedOff when somebody said so
     * @throws OutboundFailure.Resting when they rest, or the next turn is too far away to wait for
     */
    Turn take(Addressee addressee);

    /** How long this instance still waits, its turn having come, so that its calls leave apart; zero where nobody keeps a pace. */
    default Duration gap(Addressee addressee) {
        return Duration.ZERO;
    }

    /** They answered; nothing stands against the next call. */
    void worked(Addressee addressee, Turn turn);

    /** They did not answer, or only that they cannot; so many in a row, and they rest. */
    void failed(Addressee addressee, Turn turn);

    /** They asked us to wait: all wait. */
    void rest(Addressee addressee, Duration time);

    /**
     * When one call may begin.
     *
     * @param due by {@link System#nanoTime}
     * @param failures how many calls failed in a row before it
     * @param trial the one call that shows whether a recipient works again
     */
    record Turn(long due, int failures, boolean trial) {

        static Turn in(Duration time, int failures, boolean trial) {
            return new Turn(System.nanoTime() + time.toNanos(), failures, trial);
        }

        /** How long from now; negative when it is past. */
        Duration ahead() {
            return Duration.ofNanos(due - System.nanoTime());
        }
    }
}

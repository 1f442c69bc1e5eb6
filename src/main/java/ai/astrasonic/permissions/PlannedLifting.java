package ai.astrasonic.permissions;

import java.time.LocalDate;

/**
 * The announced end of a restriction (Art. 18(3)).
 *
 * @param on the day from which the data is used again
 * @param because key of a text {@code reason.…} where the announcement came to nothing; else empty
 */
public record PlannedLifting(LocalDate on, State state, String because) {

    /** Whether the person was told. */
    public enum State {
        NOTICE_ON_ITS_WAY,
        TOLD,
        VOID
    }

    /** Whether it still leads to the end of the restriction. */
    public boolean stands() {
        return state != State.VOID;
    }
}

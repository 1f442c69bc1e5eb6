package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.shared.AccountId;
import java.util.Collection;

/**
 * Rows of a table that one statement erases, or the first of them.
 *
 * @param place condition for one part of a table; empty for all of it
 * @param counted how many rows there are; of what was not counted the statement does as many as there is room for
 */
record Piece(TableErasure table, Collection<AccountId> people, String place, long counted) {

    static Piece uncounted(TableErasure table, Collection<AccountId> people, String place) {
        return new Piece(table, people, place, 0);
    }

    boolean isCounted() {
        return counted > 0;
    }

    boolean fits(long room) {
        return room > 0 && counted <= room;
    }

    /** Whether nothing can be left of it, after so many were done. */
    boolean isDone(long rows, long room) {
        return isCounted() || rows < room;
    }
}

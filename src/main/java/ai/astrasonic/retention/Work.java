package ai.astrasonic.retention;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the sheet being carried out.
 *
 * @param execution who carries it out: whoever was taken over can add no evidence, and so end nothing
 * @param rows how many records a transaction may end
 * @param place where the transaction before ended, as {@link Ended#place}; none for the first of a pass
 */
public record Work(
        UUID line,
        long execution,
        Due due,
        int rows,
        @Nullable String place) {

    public Work goingOn(Ended before) {
        return new Work(line, execution, due, rows, before.place());
    }
}

package ai.astrasonic.erasure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one data set of a person.
 *
 * @param rows how many records there are
 * @param cut in how many of them something is cut out
 * @param cutOut columns that lose their content
 * @param duty key of the duty that keeps the records ({@code law/duties.yml}); empty where they go
 * @param until last day of the period that keeps them; null where they go
 */
public record SetPlan(
        String dataSet,
        Fate fate,
        long rows,
        long cut,
        List<String> cutOut,
        String duty,
        @Nullable LocalDate until) {

    /** What becomes of the records. */
    public enum Fate {
        ERASED,
        /** The record stays by a duty, without what tells who the person is. */
        CUT_OUT,
        KEPT,
        /** The record stays, but nothing leads from it to the person any more. */
        UNLINKED,
        /** The person did not ask for it. */
        NOT_ASKED
    }

    public SetPlan {
        cutOut = List.copyOf(cutOut);
    }

    boolean loses() {
        return fate == Fate.ERASED || fate == Fate.CUT_OUT;
    }
}

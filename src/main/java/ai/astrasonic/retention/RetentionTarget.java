package ai.astrasonic.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place where records of a rule lie: knows what is due there and how it ends. */
public interface RetentionTarget {

    /** Key of the rule. */
    String rule();

    /** Key of the data set on the data map. */
    String dataSet();

    Ending ending();

    /** Names it among the targets of all rules. */
    default String key() {
        return ending() == Ending.CUT_OUT ? dataSet() + ":cut-out" : dataSet();
    }

    /** Counts what is due, reading only. */
    Tally tally(Due due);

    /**
     * Ends some of what is due, in one short transaction that also adds to the evidence ({@link LineEvidence#add}). Whether
     * each record is due and held by nobody is asked anew by the statement that ends it.
     */
    Ended endSome(Work work);

    /** When the oldest record began its period, due or not, as the place itself says; none where that is not asked. */
    default @Nullable Instant oldest() {
        return null;
    }

    /** A page of what is due, the oldest first. */
    default List<RecordRef> records(Due due, @Nullable RecordRef after, int limit) {
        return List.of();
    }

    /** What becomes due by the rule, month by month, after today and until a day. */
    default List<Coming> coming(RetentionRule rule, LocalDate today, LocalDate until) {
        return List.of();
    }
}

package ai.astrasonic.datamap;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When the periods of {@link RetentionTerm} begin to run. */
public enum TermClock {
    /** With each record. */
    EVENT,
    /** When the calendar year of the record, here also the financial year, has ended. */
    YEAR_END,
    /** With a request to delete. */
    REQUEST,
    /** With something else: the end of a case, of the account, of a session. */
    OTHER;

    private static final Set<String> FROM_EVENT =
            Set.of("security-log", "product-event", "email", "audit", "analysis", "prompt", "error-report");
    private static final Set<String> FROM_YEAR_END = Set.of("payment", "payment-oss");
    private static final Set<String> FROM_REQUEST = Set.of("account", "library", "backup", "connection");

    public static TermClock of(RetentionTerm term) {
        if (FROM_EVENT.contains(term.key())) {
            return EVENT;
        }
        if (FROM_YEAR_END.contains(term.key())) {
            return YEAR_END;
        }
        return FROM_REQUEST.contains(term.key()) ? REQUEST : OTHER;
    }

    /**
     * The day after which nothing may be left of these records. A clock that runs from something else runs from today on:
     * the case, the account and its sessions end with the erasure.
     *
     * @param newest day of the newest record; null where records have none
     * @return empty when only criteria can be given
     */
    public static Optional<LocalDate> lastDay(RetentionTerm term, @Nullable LocalDate newest, LocalDate today) {
        if (term.period().isEmpty()) {
            return Optional.empty();
        }
        var period = Period.parse(term.period());
        var record = newest == null ? today : newest;
        return Optional.of(
                switch (of(term)) {
                    case EVENT -> record.plus(period);
                    case YEAR_END -> yearEnd(record, period);
                    case REQUEST, OTHER -> today.plus(period);
                });
    }

    /** The end of the period of one record whose clock runs from the end of its year. */
    public static LocalDate yearEnd(LocalDate day, Period period) {
        return LocalDate.of(day.getYear(), 12, 31).plus(period);
    }
}

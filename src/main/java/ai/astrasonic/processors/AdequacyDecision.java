package ai.astrasonic.processors;

import ai.astrasonic.shared.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the Commission that somewhere data is protected well enough (Art. 45), with its dates.
 *
 * @param countries ISO 3166 codes; none for an international organisation
 * @param from first day
 * @param until last day; none without an end
 */
public record AdequacyDecision(
        String key,
        LocalText place,
        List<String> countries,
        String decision,
        Scope scope,
        LocalDate from,
        @Nullable LocalDate until,
        Certainty certainty) {

    /** For whom it counts there. */
    public enum Scope {
        EVERYBODY,
        /** Commercial organisations, or the private sector. */
        PRIVATE_SECTOR,
        /** Only who is on a list. */
        LISTED,
        ORGANISATION
    }

    /** The EU-US Data Privacy Framework. */
    public static final String FRAMEWORK = "us-dpf";

    boolean isWithin(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}

package ai.astrasonic.breaches;

import java.util.Locale;

/** What was said of a breach cannot be so, or is not enough; nothing was changed. */
public class BreachRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it; the words are texts {@code breach.refused.…}. */
    public enum Why {
        NO_TITLE,
        NO_REASON,
        UNKNOWN_SYSTEM,
        UNKNOWN_RECIPIENT,
        /** Noticed by a processor, and nobody said which. */
        NO_RECIPIENT,
        IN_THE_FUTURE,
        AWARE_BEFORE_DISCOVERY,
        AWARE_BEFORE_OCCURRENCE,
        OCCURRENCE_BACKWARDS,
        /** The hour that the clock leaves out in spring. */
        TIME_SKIPPED,
        /** The hour that comes twice in autumn, without saying which. */
        TIME_TWICE,
        OFFSET_WRONG,
        KEY_USED,
        /** Somebody else was faster. */
        NOT_AT_WORK,
        /** The hours are not over. */
        NOT_LATE,
        /** They were over, and nobody said why (Art. 33(1)). */
        LATE_WITHOUT_REASON,
        /** Something has to be done before it can be closed. */
        NOT_DONE;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    public BreachRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

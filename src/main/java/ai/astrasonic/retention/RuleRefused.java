package ai.astrasonic.retention;

/** Why a rule cannot be as somebody wants it. */
public class RuleRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it; key of the text {@code retention.refused.…}. */
    public enum Why {
        NO_BASIS,
        NO_REASON,
        /** Not a number of days, months or years. */
        PERIOD_UNREADABLE,
        /** Nothing or less, or more than a century. */
        PERIOD_ABSURD,
        /** Shorter than a law demands. */
        BELOW_DUTY,
        /** There are only criteria for it. */
        NO_PERIOD_TO_CHANGE,
        FROM_THE_PAST,
        /** Another version begins on the same day. */
        SAME_DAY,
        /** Another change waits for its decision. */
        ANOTHER_WAITS,
        NOTHING_CHANGED,
        BAND_NEGATIVE
    }

    private final Why why;

    RuleRefused(Why why) {
        super("The rule cannot be changed so: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

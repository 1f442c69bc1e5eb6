package ai.astrasonic.holds;

import java.util.Locale;

/** A hold cannot be placed, or not be kept that long: what it says is not fit. */
public class HoldRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        /** Neither a person nor a class of records. */
        OVER_NOTHING,
        UNKNOWN_PERSON,
        UNKNOWN_DATA_SET,
        /** A request without the person who asked. */
        NO_REQUESTER,
        SPAN_BACKWARDS,
        REVIEW_PAST,
        REVIEW_TOO_FAR,
        NO_FACTS,
        NOBODY_ORDERED,
        NO_REASON,
        /** What it rests on is still at work. */
        STILL_NEEDED;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    HoldRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

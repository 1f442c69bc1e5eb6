package ai.astrasonic.processors;

import java.util.Locale;

/** Something cannot be filed: what it says is not fit. */
public class FilingRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Why {
        UNKNOWN_RECIPIENT,
        NO_AGREEMENT_NEEDED,
        NO_REASON,
        NO_VERSION,
        NOBODY_SIGNED,
        SIGNED_IN_FUTURE,
        VALID_BEFORE_SIGNED,
        TERM_NOT_POSITIVE,
        EMPTY_FILE,
        NOT_A_PDF,
        FILE_TOO_BIG,
        DAY_IN_FUTURE,
        DUE_BEFORE_DONE,
        DUE_TOO_LATE,
        NO_MODULE,
        MODULE_MISFITS,
        NO_TRANSFER,
        ASSESSMENT_WITHOUT_REVIEW,
        NO_NAME,
        EXPIRES_BEFORE_ISSUE,
        UNKNOWN_COUNTRY,
        NAMED_TWICE,
        NOT_LISTED_UNTIL,
        NO_VALUE,
        UNKNOWN_DECISION,
        NOT_IN_FORCE,
        IN_FORCE_ALREADY;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    FilingRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    static void when(boolean wrong, Why why, String message) {
        if (wrong) {
            throw new FilingRefused(why, message);
        }
    }
}

package ai.astrasonic.breaches.report;

import java.util.Locale;

/** A report that cannot be as it was asked for; nothing was changed. */
public class ReportRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; the words are texts {@code breach.report.refused.…}. */
    public enum Why {
        UNKNOWN_QUESTION,
        /** A figure comes from the count and is nobody's to type. */
        FROM_THE_COUNT,
        MISFIT,
        MINIMUM_ABOVE_MAXIMUM,
        /** What was confirmed is not what follows from the file now. */
        NOT_SO_ANY_MORE,
        NOT_AWARE,
        /** The DPO has not decided to notify. */
        NOT_DECIDED,
        ALREADY_REPORTED,
        /** A supplement without a first report. */
        NO_FIRST_REPORT,
        /** The first report has no number of the authority's yet. */
        NO_RECEIPT,
        WITHDRAWN,
        NO_REASON,
        RECEIPT_NOTED,
        NO_RECEIPT_NUMBER,
        SUBMITTED_BEFORE_FROZEN,
        IN_THE_FUTURE,
        /** It was late, and nobody said why (Art. 33(1)). */
        NO_LATENESS_REASON,
        NOT_A_PDF,
        FILE_TOO_BIG;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    ReportRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    static void when(boolean wrong, Why why, String message) {
        if (wrong) {
            throw new ReportRefused(why, message);
        }
    }
}

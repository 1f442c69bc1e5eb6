package ai.astrasonic.finance.exports;

import java.util.List;
import java.util.Locale;

/** A year cannot be exported as it is; nothing was made. */
public class ExportRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        NOTHING_BOOKED,
        STILL_TO_BOOK,
        STILL_TO_JUDGE,
        /** Stripe moved money for a reason that no rule of the books knows, or in a currency that is not the euro. */
        UNKNOWN_MOVEMENT;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;
    private final transient List<String> what;

    ExportRefused(Why why, List<String> what) {
        super("The year cannot be exported: " + why);
        this.why = why;
        this.what = List.copyOf(what);
    }

    public Why why() {
        return why;
    }

    /** What it is about, at most a few of them. */
    public List<String> what() {
        return what;
    }
}

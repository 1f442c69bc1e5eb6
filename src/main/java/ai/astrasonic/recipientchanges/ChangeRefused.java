package ai.astrasonic.recipientchanges;

import java.util.Locale;

/** A step of a change cannot be taken. */
public class ChangeRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        UNKNOWN_RECIPIENT,
        KNOWN_ALREADY,
        BAD_KEY,
        NOTHING_CHANGES,
        REPLACES_NOBODY,
        REPLACES_ITSELF,
        UNKNOWN_COUNTRY,
        NO_NAME,
        TEXT_TOO_LONG,
        ANOTHER_IS_OPEN,
        NO_REASON,
        NOT_A_DRAFT,
        NOT_ANNOUNCED,
        TERM_TOO_SHORT,
        WINDOW_OPEN,
        OBJECTIONS_OPEN,
        OBJECTION_UPHELD,
        NOT_ALL_TOLD,
        REGISTER_CHANGED,
        DECIDED_ALREADY;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    ChangeRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    static void when(boolean wrong, Why why, String message) {
        if (wrong) {
            throw new ChangeRefused(why, message);
        }
    }
}

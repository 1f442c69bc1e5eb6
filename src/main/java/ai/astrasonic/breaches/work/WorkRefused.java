package ai.astrasonic.breaches.work;

import java.util.Locale;

/** What is to be done is not said whole; nothing was changed. */
public class WorkRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it; the words are texts {@code breaches.work.refused.…}. */
    public enum Why {
        NOTHING_SAID,
        NOBODY,
        DUE_PAST,
        NOT_OURS,
        /** The breach is over. */
        NOT_AT_WORK,
        DONE_BEFORE,
        TOO_LARGE,
        /** Neither PDF nor PNG, JPEG or plain text. */
        UNKNOWN_KIND;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    WorkRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    static void when(boolean wrong, Why why, String message) {
        if (wrong) {
            throw new WorkRefused(why, message);
        }
    }

    public Why why() {
        return why;
    }
}

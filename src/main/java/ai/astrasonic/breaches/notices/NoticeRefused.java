package ai.astrasonic.breaches.notices;

import java.util.Locale;

/** A step with a public notice cannot be taken; nothing was changed. */
public class NoticeRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Why not; the words are texts {@code notices.refused.…}. */
    public enum Why {
        TITLE_TOO_SHORT,
        TITLE_TOO_LONG,
        LAST_DAY,
        BREACH_NOT_OPEN,
        ANOTHER_IS_OPEN,
        NOT_A_DRAFT,
        NOT_UP;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    NoticeRefused(Why why) {
        super("Notice refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    static void when(boolean wrong, Why why) {
        if (wrong) {
            throw new NoticeRefused(why);
        }
    }
}

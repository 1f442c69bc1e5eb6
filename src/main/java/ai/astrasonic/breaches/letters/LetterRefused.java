package ai.astrasonic.breaches.letters;

import java.util.Locale;

/** A step with a letter cannot be taken; nothing was changed. */
public class LetterRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Why not; the words are texts {@code letters.refused.…}. */
    public enum Why {
        TOO_SHORT,
        TOO_LONG,
        /** Words of the law, which say little to most people. */
        LEGALESE,
        NO_CONTACT,
        NO_REASON,
        BREACH_NOT_OPEN,
        ANOTHER_IS_OPEN,
        NOT_A_DRAFT,
        NOT_ON_ITS_WAY,
        NO_SCOPE,
        NOBODY,
        NOT_REACHED_OTHERWISE;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;
    private final String where;

    LetterRefused(Why why, String where) {
        super("Letter refused: " + why + (where.isEmpty() ? "" : " " + where));
        this.why = why;
        this.where = where;
    }

    public Why why() {
        return why;
    }

    /** The part or the word that is wrong; empty where the whole is. */
    public String where() {
        return where;
    }

    static void when(boolean wrong, Why why) {
        when(wrong, why, "");
    }

    static void when(boolean wrong, Why why, String where) {
        if (wrong) {
            throw new LetterRefused(why, where);
        }
    }
}

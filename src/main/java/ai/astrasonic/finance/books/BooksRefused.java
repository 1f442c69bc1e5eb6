package ai.astrasonic.finance.books;

import java.util.Locale;

/** Something cannot be done with the books. */
public class BooksRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        NO_REASON,
        NOT_OVER,
        CLOSED_ALREADY,
        STILL_TO_BOOK,
        STILL_TO_JUDGE,
        UNKNOWN_SALE,
        UNKNOWN_COUNTRY;

        /** Last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;

    BooksRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    static void when(boolean wrong, Why why, String message) {
        if (wrong) {
            throw new BooksRefused(why, message);
        }
    }
}

package ai.astrasonic.library.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What a column can hold without changing a single character of what the file said. */
public enum Kind {
    TEXT {
        @Override
        boolean holdsExactly(String text) {
            return true;
        }
    },
    WHOLE {
        @Override
        boolean holdsExactly(String text) {
            return Integer.toString(Integer.parseInt(text)).equals(text);
        }
    },
    LARGE {
        @Override
        boolean holdsExactly(String text) {
            return Long.toString(Long.parseLong(text)).equals(text);
        }
    },
    DECIMAL {
        @Override
        boolean holdsExactly(String text) {
            return text.length() <= LONGEST_NUMBER
                    && new BigDecimal(text).toPlainString().equals(text);
        }
    },
    DAY {
        @Override
        boolean holdsExactly(String text) {
            return LocalDate.parse(text).toString().equals(text);
        }
    };

    private static final int LONGEST_NUMBER = 40;

    abstract boolean holdsExactly(String text);

    /** False means that the text is kept among the further attributes instead, so that nothing is lost. */
    public boolean keeps(String text) {
        try {
            return holdsExactly(text);
        } catch (NumberFormatException | DateTimeParseException notOfThisKind) {
            return false;
        }
    }
}

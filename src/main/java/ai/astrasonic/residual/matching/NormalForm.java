package ai.astrasonic.residual.matching;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * The one form in which identifiers and texts are compared: NFKC, lower case, without signs that nobody sees. Letters that
 * only look alike stay different: they are somebody else's.
 */
public final class NormalForm {

    private static final String FILLERS = "\u034f\u115f\u1160\u180b\u180c\u180d\u3164\uffa0";

    private NormalForm() {}

    public static String of(String text) {
        var lower = Normalizer.normalize(visible(text), Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Form.NFKC);
    }

    /** The normal form in UTF-8, where every byte above ASCII belongs to a letter, a digit or a mark. */
    static byte[] bytes(String text) {
        var normal = of(text);
        var letters = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); ) {
            int sign = normal.codePointAt(i);
            letters.appendCodePoint(sign < 0x80 || isLetter(sign) ? sign : ' ');
            i += Character.charCount(sign);
        }
        return letters.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String visible(String text) {
        var seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            if (sign < 0x80 || !isInvisible(sign)) {
                seen.appendCodePoint(sign);
            }
            i += Character.charCount(sign);
        }
        return seen.toString();
    }

    private static boolean isInvisible(int sign) {
        return Character.getType(sign) == Character.FORMAT
                || sign >= 0xfe00 && sign <= 0xfe0f
                || FILLERS.indexOf(sign) >= 0;
    }

    private static boolean isLetter(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}

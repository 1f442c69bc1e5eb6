package ai.astrasonic.finance.auditfile;

/** Text as the format can hold it. */
final class FieldText {

    private static final char REPLACEMENT = '\uFFFD';

    private FieldText() {}

    /** The first characters of the text, none of them cut in two; counted in UTF-16, as the strictest of validators do. */
    static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** The text itself where XML can hold all of it. */
    static String withoutForbidden(String text) {
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (forbidden(character)) {
                return replaced(text);
            }
            at += Character.charCount(character);
        }
        return text;
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(character -> forbidden(character) ? REPLACEMENT : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What the production Char of XML 1.0 leaves out. */
    private static boolean forbidden(int character) {
        return character < ' '
                ? character != '\t' && character != '\n' && character != '\r'
                : character >= 0xD800 && (character < 0xE000 || character == 0xFFFE || character == 0xFFFF);
    }
}

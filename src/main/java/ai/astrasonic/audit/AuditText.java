package ai.astrasonic.audit;

/** Makes any text fit for one line of a log: nothing in it may end the line, hide or turn what follows (ASVS 16.4.1). */
final class AuditText {

    private AuditText() {}

    static String oneLine(String text, int longest) {
        var line = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints().forEach(character -> {
            if (hidden(character)) {
                line.append(String.format("\\u%04x", character));
            } else {
                line.appendCodePoint(character);
            }
        });
        return line.length() <= longest ? line.toString() : cut(line, longest - 1) + "…";
    }

    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String cut(StringBuilder line, int at) {
        return line.substring(0, Character.isHighSurrogate(line.charAt(at - 1)) ? at - 1 : at);
    }
}

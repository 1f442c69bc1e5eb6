package ai.astrasonic.residual.matching;

import org.jspecify.annotations.Nullable;

/** One identifier in its normal form, and whose it is. */
final class Needle {

    /** What may stand beside it for it to be whole. */
    enum Edge {
        /** Not a letter, a digit, {@code _} or {@code -}. */
        NAME,
        /** Not a letter or a digit: nothing else can go on a UUID or a hash. */
        WORD,
        /** Nothing: too common to be told from other people's values inside a text. */
        VALUE
    }

    final byte[] text;
    final int code;
    final Edge edge;

    /** Where the word ends by which it is found. */
    final int anchorEnd;

    @Nullable
    Needle next;

    Needle(byte[] text, int code, Edge edge, int anchorEnd) {
        this.text = text;
        this.code = code;
        this.edge = edge;
        this.anchorEnd = anchorEnd;
    }

    /** Whether the text has it at this place, whole. */
    boolean isAt(byte[] in, int at, int from, int to, Reading reading) {
        int end = at + text.length;
        if (at < from || end > to) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (Signs.lower(in[at + i]) != (text[i] & 0xff)) {
                return false;
            }
        }
        return switch (edge) {
            case NAME -> (at == from || !Signs.isName(in[at - 1])) && (end == to || !Signs.isName(in[end]));
            case WORD -> (at == from || !Signs.isWord(in[at - 1])) && (end == to || !Signs.isWord(in[end]));
            case VALUE -> reading.common() && isWholeValue(in, at, end, from, to, reading);
        };
    }

    private static boolean isWholeValue(byte[] in, int at, int end, int from, int to, Reading reading) {
        int first = at;
        int last = end;
        while (first > from && in[first - 1] == ' ') {
            first--;
        }
        while (last < to && in[last] == ' ') {
            last++;
        }
        return (first == from || reading.opens(in[first - 1])) && (last == to || reading.closes(in[last]));
    }
}

package ai.astrasonic.reports.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A TrueType file without its table of glyph substitutions. PDFBox works through that table anew for every piece of text, which
 * takes nine tenths of the time of a long report, and ligatures make text harder to search.
 */
final class Sfnt {

    private static final int HEADER = 12;
    private static final int ENTRY = 16;

    private Sfnt() {}

    static byte[] withoutSubstitutions(byte[] font) {
        var in = ByteBuffer.wrap(font);
        int tables = in.getShort(4);
        var out = ByteBuffer.wrap(font.clone()).position(HEADER);
        int kept = 0;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + i * ENTRY;
            if (!new String(font, entry, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                out.put(font, entry, ENTRY);
                kept++;
            }
        }
        return out.putShort(4, (short) kept).array();
    }
}

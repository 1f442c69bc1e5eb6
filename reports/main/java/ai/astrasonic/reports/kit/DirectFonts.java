package ai.astrasonic.reports.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The two fonts of a document that is drawn directly; of each only what its text uses is embedded. Parsed once, for all documents. */
record DirectFonts(PDFont regular, PDFont strong, String family) {

    private static final Map<String, TrueTypeFont> PARSED = new ConcurrentHashMap<>();

    /** The first family that has every character of the text; where none has, what it lacks is shown as a question mark. */
    static DirectFonts of(PDDocument document, String text) throws IOException {
        var family = Fonts.familyWithAllOf(text);
        var regular = load(document, family);
        return new DirectFonts(
                regular, family.equals(Fonts.INTER) ? load(document, Fonts.INTER_STRONG) : regular, family);
    }

    private static PDFont load(PDDocument document, String name) throws IOException {
        return PDType0Font.load(document, PARSED.computeIfAbsent(name, DirectFonts::parse), true);
    }

    private static TrueTypeFont parse(String name) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(Fonts.file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with nothing in it that the fonts cannot show. */
    String shown(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .map(c -> Fonts.has(family, c) ? c : '?')
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}

package ai.astrasonic.reports.kit;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The embedded fonts: Inter for Latin, Greek and Cyrillic; DejaVu Sans for what it lacks, such as signs; Droid Sans
 * Fallback for Chinese and Japanese. The last two are loaded only for a text that needs them.
 */
final class Fonts {

    /** Shown for a character that no font has; the data files of a package always hold it as it is. */
    static final String REPLACEMENT = "\u25A1";

    static final String INTER = "Inter-Regular";
    static final String INTER_STRONG = "Inter-SemiBold";
    private static final String DEJAVU = "DejaVuSans";
    private static final String DROID = "DroidSansFallback";

    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final Map<String, CmapLookup> CHARACTERS = new ConcurrentHashMap<>();

    private Fonts() {}

    static void register(PdfRendererBuilder builder) {
        builder.useFont(
                font(INTER),
                "Inter",
                400,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        builder.useFont(font("Inter-Italic"), "Inter", 400, FontStyle.ITALIC, true);
        builder.useFont(font(INTER_STRONG), "Inter", 600, FontStyle.NORMAL, true);
        builder.useFont(font(DEJAVU), "DejaVu Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(font(DROID), "Droid Sans Fallback", 400, FontStyle.NORMAL, true);
        builder.useReplacementText(REPLACEMENT);
    }

    /** The families, for a style sheet, that this text needs. */
    static String familiesFor(String text) {
        var families = new StringBuilder("'Inter'");
        if (!text.codePoints().allMatch(c -> has(INTER, c))) {
            families.append(", 'DejaVu Sans'");
            if (!text.codePoints().allMatch(c -> has(INTER, c) || has(DEJAVU, c))) {
                families.append(", 'Droid Sans Fallback'");
            }
        }
        return families.toString();
    }

    /** Whether every character can be shown as it is. */
    static boolean canShow(String text) {
        return text.codePoints().allMatch(c -> has(INTER, c) || has(DEJAVU, c) || has(DROID, c));
    }

    /** The first file that has every character; the first of all where none has. */
    static String familyWithAllOf(String text) {
        return List.of(INTER, DEJAVU, DROID).stream()
                .filter(font -> text.codePoints().allMatch(c -> has(font, c)))
                .findFirst()
                .orElse(INTER);
    }

    static boolean has(String font, int character) {
        return Character.isWhitespace(character)
                || CHARACTERS.computeIfAbsent(font, Fonts::charactersOf).getGlyphId(character) != 0;
    }

    private static CmapLookup charactersOf(String font) {
        try (var ttf = new TTFParser().parse(new RandomAccessReadBuffer(file(font)))) {
            return ttf.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> new ByteArrayInputStream(file(name));
    }

    static byte[] file(String name) {
        return FILES.computeIfAbsent(name, n -> Sfnt.withoutSubstitutions(read("/fonts/" + n + ".ttf")));
    }

    static byte[] read(String resource) {
        try (var in = Objects.requireNonNull(Fonts.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

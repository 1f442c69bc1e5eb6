package ai.astrasonic.reports.kit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * How text is drawn, and how wide it is.
 *
 * @param grey from 0, black, to 1
 * @param right whether it ends where it is told to be, and does not begin there
 */
record Style(PDFont font, float size, float grey, boolean right) {

    private static final float LEADING = 1.4f;

    float leading() {
        return size * LEADING;
    }

    Style toTheRight() {
        return new Style(font, size, grey, true);
    }

    float width(String line) throws IOException {
        return font.getStringWidth(line) * size / 1000;
    }

    /** Broken between words, and within one that is longer than a line. */
    List<String> lines(String text, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (line.length() > 1 && width(line.toString()) > width) {
                int end = fitting(line, width);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(StringBuilder line, float width) throws IOException {
        int end = line.length();
        while (end > 1 && width(line.substring(0, end)) > width) {
            end = line.offsetByCodePoints(end, -1);
        }
        return end;
    }
}

package ai.astrasonic.reports.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** Draws a {@link PlainDocument} as a tagged PDF/A-3a and PDF/UA-1 file, the same bytes for the same content. */
public final class PlainPdf {

    private static final float WIDTH = TaggedPages.RIGHT - TaggedPages.LEFT;
    private static final float NAMES = 150;
    private static final float FIGURE = 92;
    private static final float GAP = 8;

    private final PlainDocument content;
    private final DirectFonts fonts;
    private final TaggedPages pages;
    private final Style text;
    private final Style strong;
    private final Style soft;

    private PlainPdf(PlainDocument content, PDDocument document) throws IOException {
        this.content = content;
        this.fonts = DirectFonts.of(document, content.text());
        this.pages = new TaggedPages(document);
        this.text = new Style(fonts.regular(), 9.5f, 0.11f, false);
        this.strong = new Style(fonts.strong(), 9.5f, 0.11f, false);
        this.soft = new Style(fonts.regular(), 8, 0.35f, false);
    }

    /** One at a time: the fonts are shared. */
    public static synchronized byte[] draw(PlainDocument content, ReportDetails details, List<Attachment> attachments)
            throws IOException {
        try (var document = new PDDocument()) {
            var pdf = new PlainPdf(content, document);
            pdf.body();
            var out = new ByteArrayOutputStream();
            pdf.pages.finish(details, pdf.fonts.shown(content.foot()), pdf.soft, attachments, out);
            return out.toByteArray();
        }
    }

    private void body() throws IOException {
        paragraph("P", content.from().getFirst(), new Style(fonts.strong(), 13, 0.11f, false), 2);
        for (var line : content.from().subList(1, content.from().size())) {
            paragraph("P", line, soft, 0);
        }
        pages.down(10);
        pages.rule(1);
        pages.down(22);
        paragraph("H1", content.heading(), new Style(fonts.strong(), 19, 0.11f, false), 4);
        paragraph("P", content.note(), soft, 16);
        pairs(content.facts(), NAMES, false);
        pages.down(16);
        lines();
        pages.down(6);
        pairs(content.totals(), WIDTH - FIGURE - GAP, true);
        pages.down(16);
        for (var remark : content.remarks()) {
            paragraph("P", remark, text, 6);
        }
    }

    private void paragraph(String type, String words, Style style, float after) throws IOException {
        var lines = style.lines(fonts.shown(words), WIDTH);
        pages.room(lines.size() * style.leading());
        pages.text(pages.group(type, pages.whole()), lines, style, TaggedPages.LEFT);
        pages.down(lines.size() * style.leading() + after);
    }

    /** Names with their values beside them; the last of totals is what counts. */
    private void pairs(List<PlainDocument.Pair> pairs, float names, boolean figures) throws IOException {
        if (pairs.isEmpty()) {
            return;
        }
        var table = pages.group("Table", pages.whole());
        for (int i = 0; i < pairs.size(); i++) {
            boolean last = figures && i == pairs.size() - 1;
            var value = figures ? (last ? strong : text).toTheRight() : strong;
            pair(pairs.get(i), table, figures ? (last ? strong : text).toTheRight() : text, value, names);
        }
    }

    private void pair(PlainDocument.Pair pair, PDStructureNode table, Style name, Style value, float names)
            throws IOException {
        var named = name.lines(fonts.shown(pair.name()), names - GAP);
        var valued = value.lines(fonts.shown(pair.value()), value.right() ? FIGURE + GAP : WIDTH - names);
        float height = Math.max(named.size(), valued.size()) * text.leading() + 2;
        pages.room(height);
        var row = pages.group("TR", table);
        pages.text(pages.header("Row", row), named, name, TaggedPages.LEFT + (name.right() ? names : 0));
        float at = value.right() ? TaggedPages.RIGHT : TaggedPages.LEFT + names;
        pages.text(pages.group("TD", row), valued, value, at);
        pages.down(height);
    }

    private void lines() throws IOException {
        var table = pages.group("Table", pages.whole());
        var head = pages.group("TR", table);
        var cells = new ArrayList<PDStructureElement>();
        content.columns().forEach(column -> cells.add(pages.header("Column", head)));
        row(cells, content.columns(), strong);
        for (var line : content.lines()) {
            var row = pages.group("TR", table);
            row(line.stream().map(cell -> pages.group("TD", row)).toList(), line, text);
        }
    }

    private void row(List<PDStructureElement> cells, List<String> values, Style style) throws IOException {
        float first = WIDTH - FIGURE * (values.size() - 1);
        var lines = new ArrayList<List<String>>();
        int most = 1;
        for (int i = 0; i < values.size(); i++) {
            lines.add(style.lines(fonts.shown(values.get(i)), (i == 0 ? first : FIGURE) - GAP));
            most = Math.max(most, lines.get(i).size());
        }
        pages.room(most * style.leading() + 10);
        for (int i = 0; i < values.size(); i++) {
            float x = TaggedPages.LEFT + first + FIGURE * i;
            pages.text(cells.get(i), lines.get(i), i == 0 ? style : style.toTheRight(), i == 0 ? TaggedPages.LEFT : x);
        }
        pages.down(most * style.leading() + 4);
        pages.rule(0.4f);
        pages.down(6);
    }
}

package ai.astrasonic.reports.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/**
 * Pages drawn directly and tagged as they are drawn, hundreds of documents a second: for short documents of one kind. Everything
 * else is a report (see {@link Pdf}).
 */
final class TaggedPages {

    static final float LEFT = 62;
    static final float RIGHT = PDRectangle.A4.getWidth() - 56;
    private static final float TOP = PDRectangle.A4.getHeight() - 62;
    private static final float BOTTOM = 76;

    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final List<COSArray> parents = new ArrayList<>();
    private PDPage page = new PDPage();
    private PDPageContentStream content;
    private float y;

    TaggedPages(PDDocument document) throws IOException {
        this.document = document;
        this.whole = new PDStructureElement("Document", root);
        root.appendKid(whole);
        this.content = begin();
    }

    private PDPageContentStream begin() throws IOException {
        page = new PDPage(PDRectangle.A4);
        page.setStructParents(parents.size());
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        parents.add(new COSArray());
        document.addPage(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    PDStructureElement whole() {
        return whole;
    }

    float y() {
        return y;
    }

    void down(float by) {
        y -= by;
    }

    /** Goes to a new page where so much does not fit any more. */
    void room(float height) throws IOException {
        if (y - height < BOTTOM) {
            content.close();
            content = begin();
        }
    }

    /** An element that holds others. */
    PDStructureElement group(String type, PDStructureNode in) {
        var element = new PDStructureElement(type, in);
        in.appendKid(element);
        return element;
    }

    PDStructureElement header(String scope, PDStructureNode row) {
        var cell = group("TH", row);
        var table = new PDTableAttributeObject();
        table.setScope(scope);
        cell.addAttribute(table);
        return cell;
    }

    /** Lines of text as the content of an element, the first at the height where the page stands. */
    void text(PDStructureElement element, List<String> lines, Style style, float x) throws IOException {
        var marks = parents.getLast();
        element.setPage(page);
        element.appendKid(marks.size());
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), marks.size());
        marks.add(element.getCOSObject());
        write(lines, style, x, y);
        content.endMarkedContent();
    }

    private void write(List<String> lines, Style style, float x, float top) throws IOException {
        content.setNonStrokingColor(style.grey(), style.grey(), style.grey());
        float baseline = top - style.size();
        for (var line : lines) {
            content.beginText();
            content.setFont(style.font(), style.size());
            content.newLineAtOffset(style.right() ? x - style.width(line) : x, baseline);
            content.showText(line);
            content.endText();
            baseline -= style.leading();
        }
    }

    /** A line across the page, which says nothing. */
    void rule(float width) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        content.setLineWidth(width);
        content.setStrokingColor(0.75f, 0.75f, 0.75f);
        content.moveTo(LEFT, y);
        content.lineTo(RIGHT, y);
        content.stroke();
        content.endMarkedContent();
    }

    /** The foot of each page, when all of them are there. */
    private void feet(String foot, Style style) throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (var into = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                content = into;
                into.beginMarkedContent(COSName.ARTIFACT);
                write(List.of(foot), style, LEFT, 56);
                var number = (i + 1) + " / " + pages;
                write(List.of(number), style, RIGHT - style.width(number), 56);
                into.endMarkedContent();
            }
        }
    }

    void finish(ReportDetails details, String foot, Style style, List<Attachment> attachments, OutputStream out)
            throws IOException {
        content.close();
        feet(foot, style);
        Map<Integer, PDParentTreeValue> tree = new LinkedHashMap<>();
        for (int i = 0; i < parents.size(); i++) {
            tree.put(i, new PDParentTreeValue(parents.get(i)));
        }
        var numbers = new PDNumberTreeNode(PDParentTreeValue.class);
        numbers.setNumbers(tree);
        root.setParentTree(numbers);
        root.setParentTreeNextKey(parents.size());
        ArchiveFrame.put(document, root, details);
        PdfFinish.finish(document, details, attachments, out);
    }
}

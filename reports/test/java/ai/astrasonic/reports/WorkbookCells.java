package ai.astrasonic.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the cells of a workbook by the schema of its format, without the library that wrote it. */
final class WorkbookCells {

    private final Map<String, byte[]> parts;

    WorkbookCells(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** @param sheet by its number, from one */
    List<List<String>> of(int sheet) throws IOException {
        var shared = parts.containsKey("xl/sharedStrings.xml")
                ? elements(part("xl/sharedStrings.xml").getDocumentElement(), "si")
                : List.<Element>of();
        return elements(part("xl/worksheets/sheet" + sheet + ".xml").getDocumentElement(), "row").stream()
                .map(row -> elements(row, "c").stream()
                        .map(cell -> text(cell, shared))
                        .toList())
                .toList();
    }

    private static String text(Element cell, List<Element> shared) {
        return cell.getAttribute("t").equals("s")
                ? shared.get(Integer.parseInt(elements(cell, "v").getFirst().getTextContent()))
                        .getTextContent()
                : cell.getTextContent();
    }

    private static List<Element> elements(Element parent, String name) {
        var found = new ArrayList<Element>();
        var nodes = parent.getElementsByTagName(name);
        for (int n = 0; n < nodes.getLength(); n++) {
            Node node = nodes.item(n);
            found.add((Element) node);
        }
        return found;
    }

    private Document part(String name) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get(name)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }
}

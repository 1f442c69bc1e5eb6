package ai.astrasonic.reports.kit;

import static ai.astrasonic.reports.kit.Html.el;

import ai.astrasonic.reports.kit.Node.Element;
import ai.astrasonic.reports.kit.Node.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;

/** Turns nodes into text for files and browsers, or into a document for the PDF writer. */
public final class Markup {

    private static final String HTML = "http://www.w3.org/1999/xhtml";
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> VOID = Set.of("br", "hr", "img", "meta", "col", "input");

    private Markup() {}

    /** Markup as text, well-formed in HTML and XML alike. */
    public static String of(Node node) {
        var out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    /** A whole page for a browser that needs no network and no scripts; the style sheet is ours, never data. */
    public static String page(String title, Locale language, String css, List<? extends Node> body) {
        return "<!DOCTYPE html>\n<html lang=\"" + language.toLanguageTag() + "\"><head><meta charset=\"utf-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>" + of(el("title", title))
                + "<style>" + css + "</style></head>" + of(el("body", body)) + "</html>\n";
    }

    /** A document whose style sheet, ours and never data, stands in its head. */
    static Document document(Element html, String css) {
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            document.appendChild(build(document, html, HTML));
            var style = document.createElementNS(HTML, "style");
            style.appendChild(document.createTextNode(css));
            document.getElementsByTagName("head").item(0).appendChild(style);
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The platform's XML parser cannot make documents", e);
        }
    }

    /** Every character that a reader will see, in no special order. */
    static String textOf(List<? extends Node> nodes) {
        var out = new StringBuilder();
        nodes.forEach(node -> {
            switch (node) {
                case Text t -> out.append(t.value());
                case Element e -> out.append(textOf(e.children()));
            }
        });
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        switch (node) {
            case Text t -> escape(t.value(), out);
            case Element e -> {
                out.append('<').append(e.name());
                e.attributes().forEach((n, v) -> {
                    out.append(' ').append(n).append("=\"");
                    escape(v, out);
                    out.append('"');
                });
                if (VOID.contains(e.name())) {
                    out.append("/>");
                    return;
                }
                out.append('>');
                e.children().forEach(c -> write(c, out));
                out.append("</").append(e.name()).append('>');
            }
        }
    }

    private static void escape(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(value.charAt(i));
            }
        }
    }

    private static org.w3c.dom.Node build(Document document, Node node, String namespace) {
        return switch (node) {
            case Text t -> document.createTextNode(t.value());
            case Element e -> {
                var inside = e.name().equals("svg") ? SVG : namespace;
                var element = document.createElementNS(inside, e.name());
                e.attributes().forEach((n, v) -> {
                    if (!n.equals("xmlns")) {
                        element.setAttribute(n, v);
                    }
                });
                e.children().forEach(c -> element.appendChild(build(document, c, inside)));
                yield element;
            }
        };
    }
}

package ai.astrasonic.reports.kit;

import ai.astrasonic.reports.kit.Node.Element;
import ai.astrasonic.reports.kit.Node.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Makes markup from Java: no templates, nothing to escape by hand. */
public final class Html {

    private Html() {}

    public static Text text(String value) {
        return new Text(value);
    }

    public static Element el(String name, List<? extends Node> children) {
        return new Element(name, Map.of(), List.copyOf(children));
    }

    public static Element el(String name, Node... children) {
        return el(name, Arrays.asList(children));
    }

    public static Element el(String name, String text) {
        return el(name, text(text));
    }

    public static Element h1(String text) {
        return el("h1", text);
    }

    public static Element h2(String text) {
        return el("h2", text);
    }

    public static Element h3(String text) {
        return el("h3", text);
    }

    public static Element p(String text) {
        return el("p", text);
    }

    public static Element p(Node... children) {
        return el("p", children);
    }

    public static Element strong(String text) {
        return el("strong", text);
    }

    /** A link whose purpose is told by its text (WCAG 2.4.4). */
    public static Element link(String href, String text) {
        return el("a", text).with("href", href).with("title", text);
    }

    public static Element list(Collection<String> items) {
        return el("ul", items.stream().map(i -> el("li", i)).toList());
    }

    public static Element section(List<? extends Node> children) {
        return el("div", children);
    }

    public static Element section(Node... children) {
        return el("div", children);
    }
}

package ai.astrasonic.reports.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A piece of markup that cannot be malformed: text is only ever text, names are checked, links lead only where allowed. */
public sealed interface Node {

    /** Characters to be read, never markup; what XML cannot carry becomes the replacement character. */
    record Text(String value) implements Node {

        private static final Pattern NOT_XML =
                Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

        public Text {
            value = NOT_XML.matcher(value).replaceAll("\uFFFD");
        }
    }

    /** An element with its attributes and children, in order. */
    record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {

        private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
        private static final Set<String> REFUSED = Set.of("script", "style", "iframe", "object", "embed", "link");
        private static final Pattern HREF = Pattern.compile("(https://|mailto:|#|(?!/)[\\w./-]+$).*");

        public Element {
            check(NAME.matcher(name).matches() && !REFUSED.contains(name), "element", name);
            attributes.forEach((n, v) -> {
                check(NAME.matcher(n).matches() && !n.startsWith("on"), "attribute", n);
                check(!n.equals("href") || HREF.matcher(v).matches(), "link", v);
            });
            attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            children = List.copyOf(children);
        }

        /** The same element with one more attribute. */
        public Element with(String attribute, String value) {
            var more = new LinkedHashMap<>(attributes);
            more.put(attribute, new Text(value).value());
            return new Element(name, more, children);
        }

        /** The same element with a class of the style sheet. */
        public Element styled(String styleClass) {
            return with("class", styleClass);
        }

        private static void check(boolean allowed, String what, String value) {
            if (!allowed) {
                throw new IllegalArgumentException("Refused " + what + ": " + value);
            }
        }
    }
}

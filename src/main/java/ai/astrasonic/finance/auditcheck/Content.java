package ai.astrasonic.finance.auditcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is open in the file, told to the rules: each leaf with its text, each other element once it is complete. */
final class Content {

    /** They tell what was valid once and is defined elsewhere. */
    private static final Set<String> HISTORIES = Set.of("customerSupplierHistory", "glAccountHistory");

    private static final int LONGEST = 10_000;

    private final Rules rules;
    private final Place place;
    private final List<Element> elements = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean leaf;
    private int history;

    Content(Rules rules, Place place) {
        this.rules = rules;
        this.place = place;
    }

    void start(String name, long line) {
        place.at(line, name);
        place.enter(name);
        names.add(name);
        if (elements.size() < names.size()) {
            elements.add(new Element());
        }
        elements.get(names.size() - 1).clear();
        text.setLength(0);
        leaf = true;
        if (HISTORIES.contains(name)) {
            history = history == 0 ? names.size() : history;
        }
    }

    void characters(char[] characters, int from, int length) {
        if (leaf) {
            text.append(characters, from, Math.min(length, LONGEST - text.length()));
        }
    }

    /** The text of the leaf that is ending. */
    String text() {
        return text.toString();
    }

    String name() {
        return names.isEmpty() ? "" : names.getLast();
    }

    void end(long line) {
        place.at(line, name());
        if (history == 0) {
            tell();
        }
        if (names.size() == history) {
            history = 0;
        }
        place.leave(names.removeLast());
        text.setLength(0);
        leaf = false;
    }

    private void tell() {
        if (leaf && names.size() > 1) {
            elements.get(names.size() - 2).put(name(), text.toString().strip());
            rules.leaf(name(), text.toString());
        } else {
            rules.end(name(), elements.get(names.size() - 1), parent());
        }
    }

    private Element parent() {
        return elements.get(Math.max(0, names.size() - 2));
    }
}

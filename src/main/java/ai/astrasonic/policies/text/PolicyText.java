package ai.astrasonic.policies.text;

import java.util.List;

/**
 * The text of a policy in one language. It is written with a few marks: {@code ##} and {@code ###} before a heading, {@code -}
 * before a point, {@code |} around the cells of a table; an empty line ends a paragraph. Everything else is words.
 */
public record PolicyText(List<Section> sections) {

    public static PolicyText of(String marked) {
        return new PolicyText(new TextReader().read(marked));
    }

    /** How many headings it has. */
    public long headings() {
        return sections.stream().filter(section -> !section.heading().isEmpty()).count();
    }
}

package ai.astrasonic.policies.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a section. */
public sealed interface Block {

    /** Lines that stand together. */
    record Paragraph(List<String> lines) implements Block {}

    record Points(List<String> items) implements Block {}

    /** A table; each row is as long as its head, or shorter. */
    record Table(List<String> head, List<List<String>> rows) implements Block {}

    /** As lines of words, for comparing. */
    default Stream<String> read() {
        return switch (this) {
            case Paragraph(var lines) -> lines.stream();
            case Points(var items) -> items.stream().map(item -> "• " + item);
            case Table(var head, var rows) ->
                Stream.concat(Stream.of(head), rows.stream())
                        .map(cells -> cells.stream().collect(Collectors.joining(" | ")));
        };
    }
}

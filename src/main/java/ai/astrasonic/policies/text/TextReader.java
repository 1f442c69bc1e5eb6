package ai.astrasonic.policies.text;

import ai.astrasonic.policies.text.Block.Paragraph;
import ai.astrasonic.policies.text.Block.Points;
import ai.astrasonic.policies.text.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads marked text line by line. */
final class TextReader {

    private static final Pattern HEADING = Pattern.compile("(#{2,3})\\s+(.+)");
    private static final Pattern RULE = Pattern.compile("\\|[-:| ]+\\|?");

    private final List<Section> sections = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private String heading = "";
    private int level = 2;

    List<Section> read(String marked) {
        marked.lines().map(String::strip).forEach(this::line);
        endSection();
        return List.copyOf(sections);
    }

    private void line(String line) {
        var match = HEADING.matcher(line);
        if (match.matches()) {
            endSection();
            level = match.group(1).length();
            heading = match.group(2).strip();
        } else if (line.isEmpty()) {
            endBlock();
        } else {
            if (!lines.isEmpty() && mark(line) != mark(lines.getLast())) {
                endBlock();
            }
            lines.add(line);
        }
    }

    private static char mark(String line) {
        return line.startsWith("- ") ? '-' : line.startsWith("|") ? '|' : ' ';
    }

    private void endBlock() {
        if (lines.isEmpty()) {
            return;
        }
        blocks.add(
                switch (mark(lines.getFirst())) {
                    case '-' ->
                        new Points(lines.stream()
                                .map(line -> line.substring(2).strip())
                                .toList());
                    case '|' -> table();
                    default -> new Paragraph(List.copyOf(lines));
                });
        lines.clear();
    }

    private Table table() {
        var rows = lines.stream()
                .filter(line -> !RULE.matcher(line).matches())
                .map(TextReader::cells)
                .toList();
        return rows.isEmpty()
                ? new Table(List.of(), List.of())
                : new Table(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static List<String> cells(String line) {
        var inner = line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
        return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private void endSection() {
        endBlock();
        if (!heading.isEmpty() || !blocks.isEmpty()) {
            sections.add(new Section(heading, level, List.copyOf(blocks)));
        }
        blocks.clear();
        heading = "";
    }
}

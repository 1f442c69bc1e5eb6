package ai.astrasonic.reports.kit;

import java.util.List;
import java.util.stream.Stream;

/**
 * A short document of one kind, such as an invoice: who it is from, facts, lines, totals, remarks.
 *
 * @param from who it is from, and what identifies them
 * @param note under the heading
 * @param columns of the lines; all but the first are figures
 */
public record PlainDocument(
        List<String> from,
        String heading,
        String note,
        List<Pair> facts,
        List<String> columns,
        List<List<String>> lines,
        List<Pair> totals,
        List<String> remarks,
        String foot) {

    /** A name and what stands under it. */
    public record Pair(String name, String value) {}

    public PlainDocument {
        from = List.copyOf(from);
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        remarks = List.copyOf(remarks);
    }

    /** Everything that is to be read in it. */
    String text() {
        var out = new StringBuilder(heading).append(note).append(foot).append("0123456789/ ");
        Stream.of(from, columns, remarks).forEach(texts -> texts.forEach(out::append));
        lines.forEach(line -> line.forEach(out::append));
        Stream.of(facts, totals)
                .forEach(pairs -> pairs.forEach(pair -> out.append(pair.name()).append(pair.value())));
        return out.toString();
    }
}

package ai.astrasonic.authorisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table of what each caller may do: a line for each thing, an x for each caller who gets in. Expected lies in the test
 * resources; what was found is written to {@code target}, in the same form, to be compared and read.
 */
final class Matrix {

    private final Map<String, Set<Caller>> lines = new TreeMap<>();

    static Matrix expected(String name) {
        try (var in =
                Objects.requireNonNull(Matrix.class.getResourceAsStream("/authorisation/" + name + ".txt"), name)) {
            var matrix = new Matrix();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(matrix::parse);
            return matrix;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(String what, Set<Caller> allowed) {
        lines.put(what, allowed.isEmpty() ? EnumSet.noneOf(Caller.class) : EnumSet.copyOf(allowed));
    }

    Map<String, Set<Caller>> lines() {
        return lines;
    }

    void writeAsFound(String name) {
        try {
            var file = Path.of("target", "authorisation-as-found", name + ".txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        var head = Arrays.stream(Caller.values())
                .map(caller -> caller.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        var table = new StringBuilder("# " + " ".repeat(width - 2) + head + "\n");
        lines.forEach((what, allowed) -> table.append(what)
                .append(" ".repeat(width - what.length()))
                .append(Arrays.stream(Caller.values())
                        .map(caller -> (allowed.contains(caller) ? "x" : "-")
                                + " ".repeat(caller.name().length()))
                        .collect(Collectors.joining())
                        .stripTrailing())
                .append('\n'));
        return table.toString();
    }

    private void parse(String line) {
        var cells = line.strip().split("\\s{2,}|(?<=[x-])\\s+(?=[x-])");
        var marks = Arrays.copyOfRange(cells, 1, cells.length);
        if (marks.length != Caller.values().length) {
            throw new IllegalStateException("One mark for each caller: " + line);
        }
        var allowed = EnumSet.noneOf(Caller.class);
        for (var caller : Caller.values()) {
            if (marks[caller.ordinal()].equals("x")) {
                allowed.add(caller);
            }
        }
        lines.put(cells[0], allowed);
    }
}

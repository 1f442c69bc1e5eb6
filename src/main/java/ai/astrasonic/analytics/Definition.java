package ai.astrasonic.analytics;

import ai.astrasonic.analytics.anonymous.Shortcoming;
import ai.astrasonic.analytics.anonymous.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What "anonymous" was tested by: the columns of the published table, and the code of the test. */
@Component
class Definition {

    private static final String FIGURES = "anonymous_figure";

    /** Nothing but weeks, counts, and words of the vocabulary. */
    private static final Map<String, String> ALLOWED = Map.of(
            "week", "date",
            "platform", "text",
            "app_major", "smallint",
            "event", "text",
            "section", "text",
            "people", "bigint",
            "events", "bigint");

    private static final String COLUMNS =
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ?";

    /** A key to or from any other table, or a column that could be one. */
    private static final String LINKS = """
            SELECT (SELECT count(*) FROM pg_constraint c
                    WHERE c.contype = 'f' AND (c.conrelid = ANY(t.ours)) <> (c.confrelid = ANY(t.ours)))
                 + (SELECT count(*) FROM pg_attribute a
                    WHERE a.attrelid = ANY(t.ours) AND a.attnum > 0
                      AND a.atttypid IN ('uuid'::regtype, 'bytea'::regtype, 'inet'::regtype, 'json'::regtype, 'jsonb'::regtype))
            FROM (SELECT ARRAY['anonymous_figure'::regclass, 'anonymous_release'::regclass, 'anonymous_test'::regclass]::oid[] AS ours) t""";

    private static final List<String> PARTS = List.of(
            "Bar",
            "Counted",
            "Family",
            "Figure",
            "Key",
            "KnownPerson",
            "Published",
            "Scrutiny",
            "SinglingOut",
            "Suppression",
            "Verdict",
            "Vocabulary");

    private final RetentionDatabase database;
    private final String code = hashOfCode();

    Definition(RetentionDatabase database) {
        this.database = database;
    }

    String figures() {
        return FIGURES;
    }

    String code() {
        return code;
    }

    /** Of the live table, so that a column more or less shows. */
    String shape() {
        var columns = new TreeMap<>(columns());
        return KeyHash.of(columns.entrySet().stream()
                .map(column -> column.getKey() + " " + column.getValue())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    Set<Shortcoming> shortcomings() {
        var found = EnumSet.noneOf(Shortcoming.class);
        if (!columns().equals(ALLOWED)) {
            found.add(Shortcoming.SCHEMA);
        }
        if (database.ask().sql(LINKS).query(Long.class).single() > 0) {
            found.add(Shortcoming.LINKABILITY);
        }
        return found;
    }

    private Map<String, String> columns() {
        return database
                .ask()
                .sql(COLUMNS)
                .param(FIGURES)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String hashOfCode() {
        return PARTS.stream()
                .map(part -> KeyHash.of(bytes(Verdict.class, part + ".class")))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(), all -> KeyHash.of(all.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] bytes(Class<?> beside, String file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The code of the test cannot be read: " + file, e);
        }
    }
}

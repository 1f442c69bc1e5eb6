package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.promises.evidence.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts rows that came to be in a span of time in which nothing should have happened with that person's data. */
@Component
class ProcessedRows {

    /** Clocks of two instances differ; what came within a second of the span's beginning is not held against it. */
    private static final String WITHIN = """
            SELECT count(*) FROM (%s) span JOIN (%s) happened USING (account_id)
            WHERE happened.at > span.since + interval '1 second' AND happened.at < coalesce(span.until, 'infinity')""";

    private static final String TIMES = """
            SELECT attname FROM pg_attribute
            WHERE attrelid = to_regclass('public.' || quote_ident(:table)) AND atttypid = 'timestamptz'::regtype
              AND attnum > 0 AND NOT attisdropped ORDER BY attname = :first DESC, attnum LIMIT 1""";

    /** Mails that answer a person or that the law asks for: they are no service mails, though they lie with them. */
    private static final String NO_ANSWER =
            " WHERE split_part(template, '.', 1) NOT IN ('requests', 'erasure', 'rectification', 'permissions', 'breach')";

    private final Evidence evidence;
    private final DataMap map;

    ProcessedRows(Evidence evidence, DataMap map) {
        this.evidence = evidence;
        this.map = map;
    }

    /**
     * How many rows of each table fall into a span of their person.
     *
     * @param spans SQL that gives {@code account_id, since, until}
     * @return tables with rows that do not, too; empty for one of which nothing says when its rows came to be
     */
    Map<String, Optional<Long>> in(String spans, Stream<DataSet> tables, Map<String, ?> values) {
        var counts = new TreeMap<String, Optional<Long>>();
        tables.forEach(set -> counts.put(
                set.name(),
                happened(set)
                        .map(rows -> evidence.ask()
                                .sql(WITHIN.formatted(spans, rows))
                                .params(values)
                                .query(Long.class)
                                .single())));
        return counts;
    }

    private Optional<String> happened(DataSet set) {
        return moment(set).map(at -> "SELECT " + person(set) + " AS account_id, " + at + " AS at FROM " + set.name()
                + link(set) + (set.key().equals("mail.sent") ? NO_ANSWER : ""));
    }

    private Optional<String> moment(DataSet set) {
        if (set.key().equals("mail.sent")) {
            return Optional.of("coalesce(sent_at, queued_at)");
        }
        return evidence.ask()
                .sql(TIMES)
                .param("table", set.name())
                .param("first", set.orderBy())
                .query(String.class)
                .optional()
                .or(() -> evidence.hasColumn(set.name(), "id", "uuid")
                        ? Optional.of("uuid_extract_timestamp(" + set.name() + ".id)")
                        : Optional.empty());
    }

    private static String person(DataSet set) {
        return isPseudonymous(set) ? "link.account_id" : set.name() + "." + set.subjectColumn();
    }

    /** A pseudonym leads to the person by the one table that has both. */
    private String link(DataSet set) {
        if (!isPseudonymous(set)) {
            return "";
        }
        var column = set.subjectColumn();
        return map.tablesAboutPeople().stream()
                .filter(other -> !other.equals(set))
                .filter(other -> other.field(column).isPresent() && other.field("account_id").isPresent())
                .findFirst()
                .map(other -> " JOIN " + other.name() + " link USING (" + column + ")")
                .orElseThrow(() -> new IllegalStateException("Nothing links " + set.name() + " to a person"));
    }

    private static boolean isPseudonymous(DataSet set) {
        return !List.of("id", "account_id").contains(set.subjectColumn());
    }
}

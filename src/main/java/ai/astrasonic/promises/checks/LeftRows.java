package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.promises.evidence.Evidence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts what is left of people who should be gone in each table that the data map marks for deletion, by SQL of its own. What
 * a legal hold keeps is no violation, nor is what was made since the erasure, such as its answer, within a term of its own.
 */
@Component
class LeftRows {

    private static final Set<String> KEYS_OF_ACCOUNTS = Set.of("id", "account_id");

    /** The people in question, as {@code :from} and {@code :until} bound the day of their request or erasure. */
    static final String ASKED =
            "coalesce(a.deletion_requested_at, a.erased_at) > :from AND coalesce(a.deletion_requested_at, a.erased_at) <= :until";

    static final String ERASED = "a.status = 'ERASED' AND a.erased_at > :from AND a.erased_at <= :until";

    private static final String LEFT = """
            SELECT a.id, count(*) FROM account a JOIN %s t ON t.%s = a.id
            WHERE %s AND %s AND %s
              AND NOT EXISTS (SELECT FROM legal_hold_person p JOIN legal_hold h ON h.id = p.hold_id
                              WHERE p.account_id = a.id AND h.released_at IS NULL
                                AND (cardinality(h.data_sets) = 0 OR :set = ANY (h.data_sets)))
              AND NOT EXISTS (SELECT FROM legal_hold h WHERE NOT h.named AND h.released_at IS NULL AND :set = ANY (h.data_sets))
            GROUP BY 1""";

    private final Evidence evidence;
    private final DataMap map;

    LeftRows(Evidence evidence, DataMap map) {
        this.evidence = evidence;
        this.map = map;
    }

    /** What is left: rows of each table, and whose they are. */
    record Left(Map<String, Long> rows, Set<UUID> people) {}

    Left of(Predicate<DataSet> wanted, String whom, Instant from, Instant until, Instant now) {
        var left = new Left(new TreeMap<>(), new TreeSet<>());
        map.tablesAboutPeople().stream()
                .filter(wanted)
                .filter(set -> KEYS_OF_ACCOUNTS.contains(set.subjectColumn()))
                .filter(set -> set.erasure() == Erasure.DELETE || !cutOut(set).isEmpty())
                .forEach(set -> count(set, whom, Map.of("from", from, "until", until, "now", now), left));
        return left;
    }

    private void count(DataSet set, String whom, Map<String, Instant> moments, Left left) {
        var sql = LEFT.formatted(set.name(), set.subjectColumn(), whom, holdsSomething(set), isOfBefore(set));
        var question = evidence.ask().sql(sql).param("set", set.key());
        for (var moment : moments.entrySet()) {
            question = question.param(moment.getKey(), moment.getValue().atOffset(ZoneOffset.UTC));
        }
        question.query(row -> {
            left.people().add(row.getObject(1, UUID.class));
            left.rows().merge(set.name(), row.getLong(2), Long::sum);
        });
    }

    private static List<String> cutOut(DataSet set) {
        return set.fields().stream()
                .filter(field -> field.isPersonal() && set.erasureOf(field) == Erasure.DELETE)
                .map(DataField::name)
                .toList();
    }

    private static String holdsSomething(DataSet set) {
        return set.erasure() == Erasure.DELETE
                ? "true"
                : cutOut(set).stream()
                        .map(column -> "t." + column)
                        .collect(Collectors.joining(", ", "num_nonnulls(", ") > 0"));
    }

    private String isOfBefore(DataSet set) {
        var term = RetentionTerm.of(set.retention()).period();
        var day = "t." + set.orderBy();
        return term.isEmpty() || !evidence.hasColumn(set.name(), set.orderBy(), "timestamptz")
                ? "CAST(:now AS timestamptz) IS NOT NULL"
                : "NOT coalesce(%s > a.erased_at AND %s > CAST(:now AS timestamptz) - interval '%s', false)"
                        .formatted(day, day, term);
    }
}

package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.promises.evidence.StoredPackage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts what a table held about a person when a package was built, by SQL of its own. */
@Component
class HeldRows {

    private static final String ACCOUNT = "account_id";
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Evidence evidence;
    private final DataMap map;

    HeldRows(Evidence evidence, DataMap map) {
        this.evidence = evidence;
        this.map = map;
    }

    /** Rows of which their id or their own time says that they were there; where neither says when, none counts. */
    long of(DataSet set, StoredPackage stored) {
        var moments = moments(set);
        return moments.isEmpty()
                ? 0
                : evidence.ask()
                        .sql("SELECT count(*) FROM " + set.name() + " WHERE " + person(set) + " AND coalesce("
                                + String.join(", ", moments) + ") <= :built")
                        .param("person", stored.accountId())
                        .param("built", stored.builtAt().minus(MARGIN))
                        .query(Long.class)
                        .single();
    }

    /** Whether anything in the table says when a row was made: if not, a package's rows of it prove nothing. */
    boolean canCount(DataSet set) {
        return !moments(set).isEmpty();
    }

    /** Ids of version 7 say when a row was made; others say nothing, and the column by which people read it does. */
    private List<String> moments(DataSet set) {
        var moments = new ArrayList<String>();
        if (evidence.hasColumn(set.name(), "id", "uuid")) {
            moments.add("uuid_extract_timestamp(id)");
        }
        if (evidence.hasColumn(set.name(), set.orderBy(), "timestamptz")) {
            moments.add(set.orderBy());
        }
        return moments;
    }

    /** By the account, or by a pseudonym that one other table links to it. */
    private String person(DataSet set) {
        var column = set.subjectColumn();
        return map.tablesAboutPeople().stream()
                .filter(link -> !Set.of("id", ACCOUNT).contains(column))
                .filter(link ->
                        link.field(column).isPresent() && link.field(ACCOUNT).isPresent())
                .findFirst()
                .map(link ->
                        "%s IN (SELECT %s FROM %s WHERE %s = :person)".formatted(column, column, link.name(), ACCOUNT))
                .orElse(column + " = :person");
    }
}

package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.promises.evidence.TextColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Every stored product event, in one pass over the table: each column of the live catalogue that can hold words is looked
 * through, also one that nobody had thought of. No value leaves the database.
 */
@Component
class StoredEvents {

    private static final String TABLE = "product_event";

    /** One of an e-mail address, also as an address bar writes it, of IP version 4 or of version 6; what is cheap to see is asked first. */
    private static final String ADDRESS = """
            (%1$s LIKE '%%@%%' OR %1$s LIKE '%%\\%%40%%') AND %1$s ~* '[^[:space:]@]+(@|%%40)[a-z0-9-]+(\\.[a-z0-9-]+)+'
            OR %1$s LIKE '%%.%%.%%.%%' AND %1$s ~ '(^|[^0-9.])[0-9]{1,3}(\\.[0-9]{1,3}){3}($|[^0-9.])'
            OR %1$s LIKE '%%:%%:%%:%%' AND %1$s ~* '(^|[^0-9a-z:])([0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}($|[^0-9a-z:])'""";

    /** The number of an account, anywhere in a text. */
    private static final String ACCOUNT = """
            length(%1$s) >= 36 AND EXISTS (SELECT FROM account a WHERE a.id = CAST(substring(%1$s
                FROM '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}') AS uuid))""";

    private final Evidence evidence;

    StoredEvents(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * What was found.
     *
     * @param found values that hold an address or the number of an account
     */
    record Found(long events, long found, List<Fact> facts) {}

    Found looked() {
        var columns = evidence.textColumns().stream()
                .filter(column -> column.table().equals(TABLE))
                .toList();
        return evidence.ask()
                .sql("SELECT count(*)"
                        + columns.stream().map(StoredEvents::count).collect(Collectors.joining()) + " FROM " + TABLE)
                .query((row, n) -> looked(row, columns))
                .single();
    }

    private static String count(TextColumn column) {
        var value = '"' + column.column().replace("\"", "\"\"") + "\"::text";
        return ", count(*) FILTER (WHERE " + ADDRESS.formatted(value) + " OR " + ACCOUNT.formatted(value) + ")";
    }

    private static Found looked(ResultSet row, List<TextColumn> columns) throws SQLException {
        var facts = new ArrayList<>(
                List.of(Fact.of("evidence.events", row.getLong(1)), Fact.of("evidence.columns", columns.size())));
        long found = 0;
        for (int i = 0; i < columns.size(); i++) {
            long count = row.getLong(i + 2);
            if (count > 0) {
                facts.add(Fact.of(columns.get(i).toString(), count));
            }
            found += count;
        }
        return new Found(row.getLong(1), found, List.copyOf(facts));
    }
}

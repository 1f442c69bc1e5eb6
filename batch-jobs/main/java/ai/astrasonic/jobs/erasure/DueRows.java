package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.TableErasure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tables in which people have rows that are still to be done, in the order of the erasure.
 *
 * @param rows how many by table, counted no further than to one more than a piece has
 */
record DueRows(List<TableErasure> tables, Map<String, Long> rows) {

    /** Keeps those tables that were counted. */
    static DueRows of(Collection<TableErasure> tables, Map<String, Long> rows) {
        return new DueRows(
                tables.stream().filter(table -> rows.containsKey(table.table())).toList(), Map.copyOf(rows));
    }

    /** As many in each as there are people: for their own table, which need not be asked. */
    static DueRows oneEach(Collection<TableErasure> tables, long people) {
        return of(tables, tables.stream().collect(Collectors.toMap(TableErasure::table, table -> people)));
    }

    long in(TableErasure table) {
        return rows.getOrDefault(table.table(), 0L);
    }

    /** In all tables; more than a piece when one of them has more. */
    long inAll() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}

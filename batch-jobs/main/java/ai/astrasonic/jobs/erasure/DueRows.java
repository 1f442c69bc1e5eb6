package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.TableErasure;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The tables in which people may have rows that are still to be done, in the order of the erasure.
 *
 * @param rows how many, of each table that is divided into parts, counted no further than to one more than a transaction does
 */
record DueRows(List<TableErasure> tables, Map<String, Long> rows) {

    /** Whatever they hold. */
    static DueRows anyIn(List<TableErasure> tables) {
        return new DueRows(tables, Map.of());
    }

    DueRows only(Predicate<TableErasure> which) {
        return new DueRows(tables.stream().filter(which).toList(), rows);
    }

    long in(TableErasure table) {
        return rows.getOrDefault(table.table(), 0L);
    }
}

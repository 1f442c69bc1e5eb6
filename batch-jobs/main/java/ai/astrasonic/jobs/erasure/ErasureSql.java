package ai.astrasonic.jobs.erasure;

import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.erasure.TableErasure.Action;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The statements of an erasure. Names of tables and columns are those of the data map, never anything typed. The people come
 * out of a sub-select, so that a plan does not depend on who they are: the server plans once and not for everybody anew,
 * which for a table of many parts takes longer than the work itself.
 */
final class ErasureSql {

    private static final String PEOPLE = "(SELECT ?::uuid[])";

    private ErasureSql() {}

    /** Whether erasure changes anything in the table by the account's id; what a mere pseudonym leads to goes with the link. */
    static boolean hasWork(TableErasure table) {
        return switch (table.action()) {
            case KEEP -> false;
            case CUT_OUT -> !table.cutOut().isEmpty();
            case DELETE_ROWS -> true;
        };
    }

    /** Which rows are still to be done; takes the people's ids. */
    static String due(TableErasure table) {
        return due(table, PEOPLE);
    }

    private static String due(TableErasure table, String people) {
        var theirs = table.subjectColumn() + " = ANY(" + people + "::uuid[])";
        return table.action() == Action.DELETE_ROWS ? theirs : theirs + " AND " + isNotCutOut(table);
    }

    private static String isNotCutOut(TableErasure table) {
        return table.dataSet().role() == SubjectRole.SUBJECT
                ? "status <> 'ERASED'"
                : "num_nonnulls(" + String.join(", ", table.cutOut()) + ") > 0";
    }

    /** The tables that hold rows still to be done, each with their number up to this; takes the people's ids, once. */
    static String counted(Collection<TableErasure> tables, int most) {
        return tables.stream()
                .map(table -> "SELECT '" + table.table() + "', count(*) FROM (SELECT FROM " + table.table() + " WHERE "
                        + due(table, "(SELECT people FROM asked)") + " LIMIT " + most + ") held HAVING count(*) > 0")
                .collect(Collectors.joining(" UNION ALL ", "WITH asked AS MATERIALIZED (SELECT ?::uuid[] AS people) ", ""));
    }

    /** Does all of it; takes, for the table of the people themselves, the time first, then the people's ids. */
    static String all(TableErasure table) {
        return doing(table) + " WHERE " + due(table);
    }

    /**
     * Does a piece of it; takes the same, and how many rows at most. A row's place in the file is the fastest way to it, and
     * unique within one partition.
     */
    static String piece(TableErasure table, String place) {
        var within = place.isEmpty() ? "" : " AND " + place;
        return doing(table) + " WHERE ctid = ANY(ARRAY(SELECT ctid FROM " + table.table() + " WHERE " + due(table)
                + within + " LIMIT ?))" + within;
    }

    private static String doing(TableErasure table) {
        return table.action() == Action.DELETE_ROWS
                ? "DELETE FROM " + table.table()
                : "UPDATE " + table.table() + " SET " + emptied(table);
    }

    private static String emptied(TableErasure table) {
        var columns = table.cutOut().stream().map(column -> column + " = NULL").collect(Collectors.joining(", "));
        return table.dataSet().role() == SubjectRole.SUBJECT
                ? columns + ", status = 'ERASED', erased_at = ?, version = version + 1"
                : columns;
    }
}

package ai.astrasonic.jobs.erasure;

import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.erasure.TableErasure.Action;
import java.util.stream.Collectors;

/** The statements of an erasure. Names of tables and columns are those of the data map, never anything typed. */
final class ErasureSql {

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
        var theirs = table.subjectColumn() + " = ANY(?::uuid[])";
        return table.action() == Action.DELETE_ROWS ? theirs : theirs + " AND " + isNotCutOut(table);
    }

    private static String isNotCutOut(TableErasure table) {
        return table.dataSet().role() == SubjectRole.SUBJECT
                ? "status <> 'ERASED'"
                : "num_nonnulls(" + String.join(", ", table.cutOut()) + ") > 0";
    }

    /**
     * Does a piece of it; takes, for the table of the people themselves, the time first, then the people's ids twice and how
     * many rows at most. A row's place in the file is the fastest way to it, and unique within one partition.
     */
    static String of(TableErasure table, String place) {
        var within = place.isEmpty() ? "" : " AND " + place;
        return doing(table) + " WHERE " + table.subjectColumn() + " = ANY(?::uuid[])" + within
                + " AND ctid = ANY(ARRAY(SELECT ctid FROM " + table.table() + " WHERE " + due(table) + within
                + " LIMIT ?))";
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

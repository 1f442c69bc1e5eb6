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
     * Does all of it if there is little; takes the people's ids and the most rows, and, for the table of the people themselves,
     * the time before the ids come again. Answers whether there was little, and how many rows were done.
     */
    static String ofFew(TableErasure table) {
        return "WITH few AS MATERIALIZED (SELECT count(*) <= ? AS ok FROM (SELECT FROM " + table.table() + " WHERE "
                + due(table) + " LIMIT ?) held), done AS (" + doing(table) + " WHERE " + due(table)
                + " AND (SELECT ok FROM few) RETURNING 1) SELECT (SELECT ok FROM few), (SELECT count(*) FROM done)";
    }

    /**
     * Does a piece of it; takes, for the table of the people themselves, the time first, then the people's ids and how many
     * rows at most. A row's place in the file is the fastest way to it, and unique within one partition.
     */
    static String of(TableErasure table, String place) {
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

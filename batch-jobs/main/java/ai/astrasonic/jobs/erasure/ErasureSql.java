package ai.astrasonic.jobs.erasure;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.erasure.TableErasure.Action;
import ai.astrasonic.shared.AccountId;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The statements of an erasure, for one person or for many. Names of tables and columns are those of the data map, never
 * anything typed. Many come out of a sub-select, so that a plan does not depend on who they are: the server plans once and not
 * for everybody anew, which for a table of many parts takes longer than the work itself.
 */
record ErasureSql(boolean alone) {

    static ErasureSql of(Collection<AccountId> people) {
        return new ErasureSql(people.size() == 1);
    }

    /** What the statements take for these people. */
    Object ids(Collection<AccountId> people) {
        return alone ? people.iterator().next().toString() : TextArray.of(people, AccountId::value);
    }

    /** Whether erasure changes anything in the table by the account's id; what a mere pseudonym leads to goes with the link. */
    static boolean hasWork(TableErasure table) {
        return switch (table.action()) {
            case KEEP -> false;
            case CUT_OUT -> !table.cutOut().isEmpty();
            case DELETE_ROWS -> true;
        };
    }

    /** Which rows are still to be done; takes the ids. */
    String due(TableErasure table) {
        return due(table, alone ? " = ?::uuid" : " = ANY((SELECT ?::uuid[])::uuid[])");
    }

    private static String due(TableErasure table, String people) {
        var theirs = table.subjectColumn() + people;
        return table.action() == Action.DELETE_ROWS ? theirs : theirs + " AND " + isNotCutOut(table);
    }

    private static String isNotCutOut(TableErasure table) {
        return table.dataSet().role() == SubjectRole.SUBJECT
                ? "status <> 'ERASED'"
                : "num_nonnulls(" + String.join(", ", table.cutOut()) + ") > 0";
    }

    /**
     * The tables that hold rows still to be done: of the divided ones with their number up to the most, of the others with none;
     * takes the ids, once.
     */
    String held(Collection<TableErasure> tables, Predicate<TableErasure> divided, int most) {
        var asked = "WITH asked AS MATERIALIZED (SELECT ?::uuid" + (alone ? "" : "[]") + " AS who) ";
        return tables.stream()
                .map(table -> divided.test(table) ? counted(table, most) : held(table))
                .collect(Collectors.joining(" UNION ALL ", asked, ""));
    }

    private String counted(TableErasure table, int most) {
        return "SELECT '" + table.table() + "', count(*) FROM (SELECT FROM " + table.table() + " WHERE "
                + ofAsked(table) + " LIMIT " + most + ") held HAVING count(*) > 0";
    }

    private String held(TableErasure table) {
        return "SELECT '" + table.table() + "', 0 WHERE EXISTS (SELECT FROM " + table.table() + " WHERE "
                + ofAsked(table) + ")";
    }

    private String ofAsked(TableErasure table) {
        return due(table, alone ? " = (SELECT who FROM asked)" : " = ANY((SELECT who FROM asked)::uuid[])");
    }

    /** Does all of it; takes, for the table of the people themselves, the time first, then the ids. */
    String all(TableErasure table) {
        return doing(table) + " WHERE " + due(table);
    }

    /**
     * Does a piece of it; takes the same, and how many rows at most. A row's place in the file is the fastest way to it, and
     * unique within one partition.
     */
    String piece(TableErasure table, String place) {
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

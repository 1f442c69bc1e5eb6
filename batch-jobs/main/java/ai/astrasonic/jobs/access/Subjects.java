package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.shared.AccountId;

/** How a data set leads to its data subject: by the account, or by a pseudonym that one other table links to it. */
final class Subjects {

    private static final String ACCOUNT = "account_id";

    private Subjects() {}

    static String condition(DataMap map, DataSet set, AccountId person) {
        var column = set.subjectColumn();
        if (column.equals(ACCOUNT) || column.equals("id")) {
            return column + " = '" + person.value() + "'";
        }
        return column + " IN (SELECT " + column + " FROM " + link(map, set).name() + " WHERE " + ACCOUNT + " = '"
                + person.value() + "')";
    }

    private static DataSet link(DataMap map, DataSet set) {
        return map.tablesAboutPeople().stream()
                .filter(other -> other.field(set.subjectColumn()).isPresent())
                .filter(other -> other.field(ACCOUNT).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No table links " + set.key() + " to an account"));
    }
}

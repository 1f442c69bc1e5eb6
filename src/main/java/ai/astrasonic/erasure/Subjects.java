package ai.astrasonic.erasure;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import org.springframework.stereotype.Component;

/** How a table leads to its people: by the account, or by a pseudonym that one other table links to it. */
@Component
class Subjects {

    private static final String ACCOUNT = "account_id";

    private final DataMap map;

    Subjects(DataMap map) {
        this.map = map;
    }

    static boolean isKeyedByAccount(DataSet set) {
        return set.subjectColumn().equals(ACCOUNT) || set.subjectColumn().equals("id");
    }

    /** The rows as {@code t}, joined with whatever leads to the person. */
    String rows(DataSet set) {
        return isKeyedByAccount(set)
                ? set.name() + " t"
                : set.name() + " t JOIN " + link(set).name() + " l USING (" + set.subjectColumn() + ")";
    }

    /** The person's account id among {@link #rows}. */
    String person(DataSet set) {
        return isKeyedByAccount(set) ? "t." + set.subjectColumn() : "l." + ACCOUNT;
    }

    private DataSet link(DataSet set) {
        return map.tablesAboutPeople().stream()
                .filter(other -> other.field(set.subjectColumn()).isPresent())
                .filter(other -> other.field(ACCOUNT).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No table links " + set.key() + " to an account"));
    }
}

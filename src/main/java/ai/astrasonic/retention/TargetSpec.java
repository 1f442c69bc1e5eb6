package ai.astrasonic.retention;

import ai.astrasonic.shared.LawData;
import java.util.List;
import java.util.Objects;

/**
 * Where records of a rule lie in one table, as {@code law/retention-targets.yml} tells; what a line leaves out comes as null.
 *
 * @param rule key of the rule
 * @param dataSet key on the data map, which names the table
 * @param since expression of the moment with which the period begins; null while it has not begun
 * @param over condition for its being over, such as a conversation that is closed; empty for none
 * @param person expression of the account's id; empty for the data set's own column, {@code none} for nobody
 * @param id expression of the record's key
 * @param family query for the keys of all that goes with those in {@code due} and has parts as well; empty for them alone
 * @param parts what goes with each record
 * @param used expression of the moment of the last use; empty where nobody notes it
 * @param cents expression of the amount in cents; empty for none
 */
record TargetSpec(
        String rule,
        String dataSet,
        String since,
        String over,
        String person,
        String id,
        String family,
        List<PartOf> parts,
        String used,
        String cents) {

    TargetSpec {
        over = Objects.requireNonNullElse(over, "");
        person = Objects.requireNonNullElse(person, "");
        id = Objects.requireNonNullElse(id, "id");
        family = Objects.requireNonNullElse(family, "");
        parts = List.copyOf(Objects.requireNonNullElse(parts, List.of()));
        used = Objects.requireNonNullElse(used, "");
        cents = Objects.requireNonNullElse(cents, "");
    }

    /**
     * Records of another table that go with those of the target.
     *
     * @param through tables that lead from one to the other, with their names in the condition; empty for none
     * @param where condition, with {@code due.id} for the key of the record that goes
     */
    record PartOf(String table, String through, String where) {

        PartOf {
            through = Objects.requireNonNullElse(through, "");
        }
    }

    static List<TargetSpec> all() {
        return LawData.read("retention-targets", TargetSpec.class);
    }
}

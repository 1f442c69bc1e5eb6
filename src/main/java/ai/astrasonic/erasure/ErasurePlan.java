package ai.astrasonic.erasure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the erasure of one person would do, counted: data sets and counts only, never a value.
 *
 * @param whole whether everything was asked for; a part leaves the account as it is
 * @param dataSets tables with records of the person, by key
 * @param objects content in the object stores
 * @param identity data sets of the person's user in the identity server; empty when there is none
 * @param recipients keys of those who got something of it (Art. 19)
 * @param holds legal holds in force over the person
 * @param books what must come out the same afterwards
 */
public record ErasurePlan(
        boolean whole,
        List<SetPlan> dataSets,
        List<ObjectPlan> objects,
        List<String> identity,
        List<String> recipients,
        List<PlannedHold> holds,
        List<BookTotal> books) {

    public ErasurePlan {
        dataSets = List.copyOf(dataSets);
        objects = List.copyOf(objects);
        identity = List.copyOf(identity);
        recipients = List.copyOf(recipients);
        holds = List.copyOf(holds);
        books = List.copyOf(books);
    }

    static ErasurePlan empty() {
        return new ErasurePlan(true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Keys of everything that loses something by it, in every place. */
    public Set<String> erases() {
        return Stream.of(
                        dataSets.stream().filter(SetPlan::loses).map(SetPlan::dataSet),
                        objects.stream().map(ObjectPlan::dataSet),
                        identity.stream())
                .flatMap(keys -> keys)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The holds that keep something which the plan would erase: as long as one is in force, nothing is. */
    public List<PlannedHold> inTheWay() {
        var erases = erases();
        return holds.stream()
                .filter(hold ->
                        hold.dataSets().isEmpty() || hold.dataSets().stream().anyMatch(erases::contains))
                .toList();
    }

    public long erasedRows() {
        return rows(SetPlan.Fate.ERASED);
    }

    public long keptRows() {
        return rows(SetPlan.Fate.KEPT) + rows(SetPlan.Fate.CUT_OUT);
    }

    private long rows(SetPlan.Fate fate) {
        return dataSets.stream()
                .filter(set -> set.fate() == fate)
                .mapToLong(SetPlan::rows)
                .sum();
    }

    public long objectsGone() {
        return objects.stream().mapToLong(ObjectPlan::objects).sum();
    }

    public long bytesGone() {
        return objects.stream().mapToLong(ObjectPlan::bytes).sum();
    }
}

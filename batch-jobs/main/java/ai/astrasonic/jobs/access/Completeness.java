package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.jobs.packing.Part;
import ai.astrasonic.requests.PackageOrder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what the data map expects with what was collected: each data set about people ends in a state of its own. */
@Component
class Completeness {

    /** The final state of one data set. */
    enum State {
        INCLUDED,
        NOTHING_HELD,
        /** Rows exist, but no column of theirs may be given: the redaction log says why. */
        WITHHELD,
        /** Files in the object stores: each is offered by a link in the inventory. */
        OFFERED_BY_LINK,
        /** It lies outside the database and nothing fetches it; said openly, never counted as done. */
        WAITS_FOR_CONNECTOR,
        /** The recipient's own copy is in its folder. */
        FETCHED,
        /** There is nothing that could be fetched from the recipient: its line says why. */
        NO_COPY,
        /** The recipient was asked and its copy is not here yet; said openly, never counted as done. */
        WAITS_FOR_RECIPIENT,
        /** The person limited the request to something else. */
        NOT_ASKED,
        MISSING
    }

    /**
     * A line of the report.
     *
     * @param expected rows counted independently; -1 where nobody can count them yet
     * @param written rows in the package
     */
    record Line(String dataSet, Place place, State state, long expected, long written, List<String> files) {}

    private final DataMap map;

    Completeness(DataMap map) {
        this.map = map;
    }

    List<Line> compare(PackageOrder order, List<Collected> collected, List<RecipientCopy> copies) {
        Map<String, Collected> found =
                collected.stream().collect(Collectors.toMap(Collected::key, Function.identity()));
        Map<String, RecipientCopy> copied =
                copies.stream().collect(Collectors.toMap(RecipientCopy::recipient, Function.identity()));
        return map.aboutCustomers().stream()
                .map(set -> isLeftOut(order, set.key(), found) ? none(set, State.NOT_ASKED) : line(set, found, copied))
                .toList();
    }

    /** A table that was collected because it names files asked for is in the package all the same. */
    private static boolean isLeftOut(PackageOrder order, String key, Map<String, Collected> found) {
        return !AskedSets.isAsked(order, key) && !found.containsKey(key);
    }

    private static Line line(DataSet set, Map<String, Collected> found, Map<String, RecipientCopy> copied) {
        return switch (set.place()) {
            case DATABASE -> table(set, found.get(set.key()));
            case OBJECT_STORE -> objects(set, found);
            case RECIPIENT -> copy(set, copied.get(set.recipients().getFirst()));
            case IDENTITY_SERVER -> none(set, State.WAITS_FOR_CONNECTOR);
        };
    }

    /** Nobody has counted there: what a recipient sends is its own word. */
    private static Line copy(DataSet set, @Nullable RecipientCopy copy) {
        if (copy == null) {
            return none(set, State.WAITS_FOR_CONNECTOR);
        }
        var files = copy.parts().stream().map(Part::entry).toList();
        return new Line(set.key(), set.place(), stateOf(copy.state()), -1, 0, files);
    }

    private static State stateOf(RecipientCopy.State copy) {
        return switch (copy) {
            case COPIED -> State.FETCHED;
            case KNOWS_NOBODY -> State.NOTHING_HELD;
            case NO_COPY -> State.NO_COPY;
            case OPEN -> State.WAITS_FOR_RECIPIENT;
            case NOT_ASKED -> State.NOT_ASKED;
        };
    }

    private static Line none(DataSet set, State state) {
        return new Line(set.key(), set.place(), state, -1, 0, List.of());
    }

    /** The data sets that keep a package from being released at all. */
    static List<String> missing(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.state() == State.MISSING)
                .map(Line::dataSet)
                .toList();
    }

    private static Line table(DataSet set, @Nullable Collected found) {
        if (found == null) {
            return none(set, State.MISSING);
        }
        var files = found.parts().stream().map(Part::entry).toList();
        return new Line(set.key(), set.place(), state(set, found), found.expected(), found.rows(), files);
    }

    private static State state(DataSet set, Collected found) {
        if (found.expected() == 0) {
            return State.NOTHING_HELD;
        }
        if (found.columns().isEmpty() && set.fields().stream().noneMatch(DataField::isExported)) {
            return State.WITHHELD;
        }
        return found.rows() == found.expected() ? State.INCLUDED : State.MISSING;
    }

    /** Objects are found through the table that names them. */
    private static Line objects(DataSet set, Map<String, Collected> found) {
        return set.exported().isEmpty()
                ? copies(set, found.get(Redactions.PACKAGES))
                : files(set, found.get(BackupEntries.DATA_SET));
    }

    private static Line copies(DataSet set, @Nullable Collected table) {
        long copies = table == null ? 0 : table.expected();
        var state = copies == 0 ? State.NOTHING_HELD : State.WITHHELD;
        return new Line(set.key(), set.place(), state, copies, 0, List.of());
    }

    private static Line files(DataSet set, @Nullable Collected inventory) {
        // The inventory was refused had it another number of lines than there were rows.
        long files = inventory == null ? 0 : inventory.rows();
        var state = files == 0 ? State.NOTHING_HELD : State.OFFERED_BY_LINK;
        return new Line(set.key(), set.place(), state, files, files, List.of());
    }
}

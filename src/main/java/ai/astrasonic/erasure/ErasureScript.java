package ai.astrasonic.erasure;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.erasure.TableErasure.Action;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What erasure does to each table about people, in an order that breaks no foreign key; worked out from the data map and the catalogue. */
@Component
public class ErasureScript {

    /** Worked out once: the map comes with the program, and the catalogue changes by migrations alone, which ran before. */
    private final SingletonSupplier<List<TableErasure>> tables;

    ErasureScript(DataMap map, LiveCatalogue catalogue) {
        this.tables = SingletonSupplier.of(() -> of(map.tablesAboutPeople(), catalogue.foreignKeys()));
    }

    /** Children before parents; a circle of foreign keys is an error that the build finds. */
    public List<TableErasure> tables() {
        return tables.obtain();
    }

    static List<TableErasure> of(Collection<DataSet> sets, Collection<ForeignKey> keys) {
        var fates = sets.stream()
                .map(ErasureScript::fateOf)
                .collect(Collectors.toMap(TableErasure::table, Function.identity()));
        keys.forEach(key -> requireNothingLeftHanging(fates, key));
        return DeletionOrder.of(fates.keySet(), keys).stream().map(fates::get).toList();
    }

    /** What is keyed by a pseudonym has no column to cut out: the row that links the pseudonym to the person goes instead. */
    private static TableErasure fateOf(DataSet set) {
        if (set.erasure() == Erasure.DELETE) {
            return new TableErasure(set, Action.DELETE_ROWS, List.of());
        }
        var cutOut = set.fields().stream()
                .filter(field -> field.isPersonal() && set.erasureOf(field) == Erasure.DELETE)
                .map(DataField::name)
                .toList();
        return new TableErasure(set, cutOut.isEmpty() ? Action.KEEP : Action.CUT_OUT, cutOut);
    }

    /** A row that stays must not name one that goes; and rows of one table that name each other cannot go in chunks. */
    private static void requireNothingLeftHanging(Map<String, TableErasure> fates, ForeignKey key) {
        var child = fates.get(key.child());
        var parent = fates.get(key.parent());
        if (parent == null || parent.action() != Action.DELETE_ROWS) {
            return;
        }
        if (child == null || child.action() != Action.DELETE_ROWS || child.equals(parent)) {
            throw new IllegalStateException("Rows of " + key.child() + " name rows of " + key.parent()
                    + ", which erasure removes: let both go, or cut the foreign key");
        }
    }
}

package ai.astrasonic.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** An order of tables in which children come before parents; the same for the same tables and keys. */
final class DeletionOrder {

    private DeletionOrder() {}

    /** @throws IllegalStateException when foreign keys run in a circle: no order would do */
    static List<String> of(Collection<String> tables, Collection<ForeignKey> keys) {
        var waiting = new TreeSet<>(tables);
        keys.forEach(key -> waiting.addAll(List.of(key.child(), key.parent())));
        var order = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(table ->
                            keys.stream().noneMatch(key -> isInTheWay(key, table) && waiting.contains(key.child())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Foreign keys run in a circle through " + waiting
                            + ": break it, or nobody in these tables can be erased"));
            waiting.remove(next);
            order.add(next);
        }
        order.retainAll(tables);
        return List.copyOf(order);
    }

    /** A row that names another of its own table is in nobody's way but its own; see {@link ErasureScript}. */
    private static boolean isInTheWay(ForeignKey key, String table) {
        return key.parent().equals(table) && !key.child().equals(table);
    }
}

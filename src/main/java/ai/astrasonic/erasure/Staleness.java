package ai.astrasonic.erasure;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.RetentionTerm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a plan still says what would happen. Stale is every difference in what is erased or kept, but for four that nobody
 * decided: what we write ourselves while the case runs (its file, the audit trail, its mails, the log of sign-ins refused
 * meanwhile), records whose own period ran out, which content somebody else happens to share, and a hold that came or went,
 * which defers by itself.
 */
@Component
class Staleness {

    private static final Set<String> OUR_OWN_WRITING =
            Set.of("dsar-handling", "audit", "product-mail", "security-logging");

    private final DataMap map;

    Staleness(DataMap map) {
        this.map = map;
    }

    /** Keys of the data sets that differ; empty while what was approved is what would happen. */
    Set<String> between(ErasurePlan approved, ErasurePlan now) {
        var differs = new TreeSet<String>();
        differs.addAll(differing(approved.dataSets(), now.dataSets(), SetPlan::dataSet, this::isSame));
        differs.addAll(differing(approved.objects(), now.objects(), ObjectPlan::dataSet, Staleness::isSame));
        differs.addAll(differing(approved.identity(), now.identity(), Function.identity(), Staleness::isSame));
        differs.addAll(differing(
                approved.books(), now.books(), total -> total.dataSet() + "/" + total.currency(), Staleness::isSame));
        differs.removeIf(this::isOurOwnWriting);
        return differs;
    }

    private boolean isOurOwnWriting(String key) {
        return map.dataSets().stream()
                .filter(set -> set.key().equals(key))
                .anyMatch(set -> OUR_OWN_WRITING.contains(set.activity()));
    }

    private boolean isSame(@Nullable SetPlan before, @Nullable SetPlan after) {
        if (before != null && runsOutByItself(map.get(before.dataSet()))) {
            return after == null || (after.fate() == before.fate() && after.rows() <= before.rows());
        }
        return before != null
                && after != null
                && before.fate() == after.fate()
                && before.rows() == after.rows()
                && before.cut() == after.cut()
                && before.cutOut().equals(after.cutOut());
    }

    /** Its records go one by one, each when its own period is over, whether or not somebody asks for erasure. */
    private static boolean runsOutByItself(DataSet set) {
        return switch (RetentionTerm.of(set.retention()).beginning()) {
            case EVENT, LATER -> true;
            case YEAR_END, REQUEST -> false;
        };
    }

    private static boolean isSame(@Nullable ObjectPlan before, @Nullable ObjectPlan after) {
        return before != null && after != null && before.whoeverElse().equals(after.whoeverElse());
    }

    private static boolean isSame(@Nullable Object before, @Nullable Object after) {
        return before != null && before.equals(after);
    }

    private interface Same<T> {
        boolean test(@Nullable T before, @Nullable T after);
    }

    private static <T> Set<String> differing(List<T> before, List<T> after, Function<T, String> key, Same<T> same) {
        var old = byKey(before, key);
        var fresh = byKey(after, key);
        return Stream.concat(old.keySet().stream(), fresh.keySet().stream())
                .filter(name -> !same.test(old.get(name), fresh.get(name)))
                .collect(Collectors.toSet());
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}

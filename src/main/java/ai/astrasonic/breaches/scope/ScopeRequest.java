package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.scope.ScopeRefused.Why;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted.
 *
 * @param dataSets tables that were hit, by their keys in the data map
 * @param period only records made in this time; null for all that lie there. A table without a time counts whole.
 * @param rule whose records
 */
public record ScopeRequest(
        SortedSet<String> dataSets, @Nullable Period period, ScopeRule rule) {

    public ScopeRequest {
        dataSets = new TreeSet<>(dataSets);
        ScopeRefused.when(dataSets.isEmpty(), Why.NO_DATA_SET, "A breach hit something");
    }
}

package ai.astrasonic.residual;

import ai.astrasonic.residual.matching.Matcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A place outside the database where identifiers may lie. */
interface Place {

    /** Everything in it, read once for all people. */
    Found search(Matcher matcher, ObjectKeys keys);

    /** Whose object keys may no longer be there. */
    @FunctionalInterface
    interface ObjectKeys {
        List<Integer> owners(String key);
    }

    /**
     * What the place told.
     *
     * @param places that were searched whole, by name
     * @param unsearched names with the reason
     */
    record Found(Map<Trace, Long> traces, Set<String> places, Map<String, String> unsearched) {

        static Found searched(String place, Map<Trace, Long> traces) {
            return new Found(traces, Set.of(place), Map.of());
        }

        static Found unsearched(String place, String reason) {
            return new Found(Map.of(), Set.of(), Map.of(place, reason));
        }

        static Found nothing() {
            return new Found(Map.of(), Set.of(), Map.of());
        }

        Found and(Found other) {
            var traces = new HashMap<>(this.traces);
            other.traces.forEach((trace, count) -> traces.merge(trace, count, Long::sum));
            var places = new java.util.TreeSet<>(this.places);
            places.addAll(other.places);
            var unsearched = new HashMap<>(this.unsearched);
            unsearched.putAll(other.unsearched);
            return new Found(traces, places, unsearched);
        }
    }
}

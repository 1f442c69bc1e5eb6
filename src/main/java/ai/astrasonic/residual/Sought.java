package ai.astrasonic.residual;

import java.util.Set;
import java.util.UUID;

/**
 * A person whose traces are sought.
 *
 * @param person opaque id of the account
 * @param identifiers everything that alone identifies the person, as it was typed: addresses old and new, ids elsewhere,
 *     pseudonyms, credential ids; the scan adds their normal forms and keyed hashes
 * @param objectKeys keys of their content in the object stores, none of which may remain
 * @param dataSets keys of the data sets that were to go, where that was not everything; what others hold is then no trace
 */
public record Sought(UUID person, Set<String> identifiers, Set<String> objectKeys, Set<String> dataSets) {

    public Sought {
        identifiers = Set.copyOf(identifiers);
        objectKeys = Set.copyOf(objectKeys);
        dataSets = Set.copyOf(dataSets);
    }

    /** Somebody of whom everything was to go. */
    public Sought(UUID person, Set<String> identifiers, Set<String> objectKeys) {
        this(person, identifiers, objectKeys, Set.of());
    }

    boolean concerns(String dataSet) {
        return dataSets.isEmpty() || dataSets.contains(dataSet);
    }
}

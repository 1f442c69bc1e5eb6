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
 */
public record Sought(UUID person, Set<String> identifiers, Set<String> objectKeys) {

    public Sought {
        identifiers = Set.copyOf(identifiers);
        objectKeys = Set.copyOf(objectKeys);
    }
}

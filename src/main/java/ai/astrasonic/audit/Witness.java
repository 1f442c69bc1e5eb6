package ai.astrasonic.audit;

import java.util.Optional;

/**
 * Something that remembers the chain's hash at a place.
 *
 * @param genuine false when its signature is not ours
 */
record Witness(String name, long position, String hash, boolean genuine) {

    /** Compares the memory with the chain as it is now. */
    Optional<AuditFinding> compare(long last, String hashNow) {
        if (position > last) {
            return Optional.of(new AuditFinding(
                    AuditFinding.Kind.TRUNCATED,
                    "position %d, of which %s knows; the chain ends at %d".formatted(position, name, last)));
        }
        if (position > 0 && (!hash.equals(hashNow) || !genuine)) {
            return Optional.of(
                    new AuditFinding(AuditFinding.Kind.REWRITTEN, "position %d, by %s".formatted(position, name)));
        }
        return Optional.empty();
    }
}

package ai.astrasonic.promises.evidence;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * A released package as the database tells of it.
 *
 * @param scope keys of the data sets that its request is limited to, with commas; empty for everything
 */
public record StoredPackage(
        UUID id,
        UUID requestId,
        UUID accountId,
        String objectKey,
        String wrappedKey,
        long bytes,
        String sha256,
        String manifestSha256,
        OffsetDateTime builtAt,
        String scope) {

    /** Whether the request was about a data set: every one where it was not limited. */
    public boolean isAskedFor(String dataSet) {
        return scope.isEmpty() || Set.of(scope.split(",", -1)).contains(dataSet);
    }
}

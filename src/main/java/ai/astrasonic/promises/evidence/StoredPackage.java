package ai.astrasonic.promises.evidence;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A released package as the database tells of it. */
public record StoredPackage(
        UUID id,
        UUID requestId,
        UUID accountId,
        String objectKey,
        String wrappedKey,
        long bytes,
        String sha256,
        String manifestSha256,
        OffsetDateTime builtAt) {}

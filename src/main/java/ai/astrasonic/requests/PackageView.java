package ai.astrasonic.requests;

import java.time.Instant;
import java.util.Optional;

/** What a screen shows of a package. */
public record PackageView(
        PackageId id,
        PackageStatus status,
        Optional<Long> bytes,
        Optional<String> sha256,
        Optional<String> manifestSha256,
        Instant orderedAt,
        Optional<Instant> builtAt,
        Optional<Instant> previewedAt,
        Optional<Instant> releasedAt,
        Optional<Instant> expiresAt,
        Optional<String> revokedBecause) {}

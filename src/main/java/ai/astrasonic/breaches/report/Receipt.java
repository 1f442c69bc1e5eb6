package ai.astrasonic.breaches.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That the authority took a report in.
 *
 * @param number as the authority's form gave it
 * @param fileName of its confirmation; null where none was kept
 * @param sha256 of that file
 */
public record Receipt(
        OffsetDateTime submitted,
        String number,
        @Nullable String fileName,
        @Nullable String sha256,
        Instant notedAt,
        String notedBy) {}

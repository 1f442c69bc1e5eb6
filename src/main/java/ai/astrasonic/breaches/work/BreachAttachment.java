package ai.astrasonic.breaches.work;

import java.time.Instant;
import java.util.UUID;

/** A file about a breach, without its content. */
public record BreachAttachment(
        UUID id,
        String name,
        String mediaType,
        String words,
        String sha256,
        int size,
        Instant addedAt,
        String addedBy) {}

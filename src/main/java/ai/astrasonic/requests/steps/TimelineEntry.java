package ai.astrasonic.requests.steps;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a case's timeline: who did what, when and why; its name is text {@code act.<act>}. */
public record TimelineEntry(
        UUID id,
        Instant at,
        String actor,
        String act,
        String reason,
        @Nullable String before,
        @Nullable String after) {}

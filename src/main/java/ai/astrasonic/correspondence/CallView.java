package ai.astrasonic.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call as evidence.
 *
 * @param template the address with its variables unfilled
 * @param status null when no answer came, or none yet
 * @param reference the number that the recipient gave it
 */
public record CallView(
        int attempt,
        String method,
        String template,
        String requestHash,
        @Nullable Integer status,
        @Nullable String reference,
        @Nullable String answerHash,
        Instant beganAt,
        @Nullable Instant endedAt) {}

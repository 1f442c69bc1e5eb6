package ai.astrasonic.outbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call and its answer, as evidence: by hashes and templates, so without personal data.
 *
 * @param id the same when the call leaves and when its answer came
 * @param template the address with its variables unfilled, such as {@code /contacts/{email}}
 * @param requestHash SHA-256 of the body sent, in hexadecimal digits
 * @param status null when no answer came: then nobody knows what became of it
 * @param reference the number that the recipient gave the call, by which they find it again
 * @param answerHash SHA-256 of the body that came; null when none did
 * @param ended null while it is on its way
 */
public record Exchange(
        UUID id,
        String recipient,
        String method,
        String template,
        String requestHash,
        @Nullable Integer status,
        @Nullable String reference,
        @Nullable String answerHash,
        Instant began,
        @Nullable Instant ended) {}

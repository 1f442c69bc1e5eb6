package ai.astrasonic.connectors;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What one recipient is asked for one person, in one request.
 *
 * @param id the same in every attempt
 * @param handles by what the person is known
 * @param notes what the last attempt left
 * @param corrections for a rectification: the attributes of the account (such as {@code email}) with their right values
 * @param asked when it was asked first
 */
public record Task(UUID id, Ask ask, Handles handles, Notes notes, Map<String, String> corrections, Instant asked) {

    public Task {
        corrections = Map.copyOf(corrections);
    }

    /** The same for the same call in every attempt, so that the recipient does it once. */
    public String key(String call) {
        return id + "-" + call;
    }
}

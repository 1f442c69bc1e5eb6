package ai.astrasonic.connectors;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.client.RestClient;

/**
 * The line to one recipient during one attempt: whatever is said on it becomes evidence.
 *
 * @param http with the recipient's address as its base; templates with variables only
 * @param credentials secrets and settings of this recipient, by name in any case, since an environment knows capitals only
 */
public record Line(RestClient http, Map<String, String> credentials, Clock clock) {

    public Line {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(credentials);
        credentials = Collections.unmodifiableMap(anyCase);
    }

    /** @throws NotConfigured when it is not set; nothing is asked then */
    public String credential(String name) {
        var value = credentials.get(name);
        if (value == null || value.isBlank()) {
            throw new NotConfigured(name);
        }
        return value;
    }

    public Instant now() {
        return clock.instant();
    }
}

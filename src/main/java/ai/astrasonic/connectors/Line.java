package ai.astrasonic.connectors;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.client.RestClient;

/**
 * The line to one recipient during one attempt: whatever is said on it becomes evidence.
 *
 * @param http with the recipient's address as its base; templates with variables only
 * @param credentials secrets and settings of this recipient, by name
 */
public record Line(RestClient http, Map<String, String> credentials, Clock clock) {

    /** An environment variable keeps neither capitals nor dashes of a name. */
    private static final Comparator<String> AS_WRITTEN_ANYHOW =
            Comparator.comparing(name -> name.replace("-", "").toLowerCase(Locale.ROOT));

    public Line {
        var anyhow = new TreeMap<String, String>(AS_WRITTEN_ANYHOW);
        anyhow.putAll(credentials);
        credentials = Collections.unmodifiableMap(anyhow);
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

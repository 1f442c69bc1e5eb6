package ai.astrasonic.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a local set-up is asked to do.
 *
 * @param data keeps everything
 * @param cache holds what can be fetched again: PostgreSQL's programs and the Keycloak distribution
 * @param people how many believable people a fresh set-up gets
 * @param more further environment of the console, such as {@code ASTRASONIC_CLOCK}
 */
public record LocalSettings(Path data, Path cache, Ports ports, int people, Map<String, String> more) {

    public static final int DEFAULT_PORT = 8080;
    public static final int DEFAULT_PEOPLE = 60;

    public LocalSettings {
        more = Map.copyOf(more);
    }
}

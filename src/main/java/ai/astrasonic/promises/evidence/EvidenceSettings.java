package ai.astrasonic.promises.evidence;

import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where packages and their keys lie, read from the settings themselves. */
@Component
class EvidenceSettings {

    private final Environment environment;

    EvidenceSettings(Environment environment) {
        this.environment = environment;
    }

    String of(String store, String name) {
        return environment.getRequiredProperty("astrasonic.stores." + store + "." + name);
    }

    Path wrappingKey() {
        return Path.of(environment.getProperty("astrasonic.keys.directory", ".data/keys"), "wrapping.json");
    }
}

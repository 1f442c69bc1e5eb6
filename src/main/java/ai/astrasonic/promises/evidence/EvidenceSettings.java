package ai.astrasonic.promises.evidence;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where packages, their keys and the realms lie, read from the settings themselves. */
@Component
class EvidenceSettings {

    private final Environment environment;

    EvidenceSettings(Environment environment) {
        this.environment = environment;
    }

    String of(String store, String name) {
        return environment.getRequiredProperty("astrasonic.stores." + store + "." + name);
    }

    /** Empty where the realm or the client's secret is not set. */
    Optional<URI> realm(String name) {
        return clientSecret()
                .flatMap(secret -> set("astrasonic.promises.realms." + name))
                .map(URI::create);
    }

    /** Of the client {@code event-check} in both realms. */
    Optional<String> clientSecret() {
        return set("astrasonic.promises.realms.client-secret");
    }

    private Optional<String> set(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }

    Path wrappingKey() {
        return key("wrapping.json");
    }

    Path backupKey(int version) {
        return key("backup-" + version + ".json");
    }

    private Path key(String name) {
        return Path.of(environment.getProperty("astrasonic.keys.directory", ".data/keys"), name);
    }
}

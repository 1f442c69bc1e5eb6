package ai.astrasonic.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers from which realm files and addresses Keycloak's database was made. It is written only once Keycloak answers,
 * so an import that was killed half way is begun again.
 */
final class RealmStamp {

    private final Path file;
    private final String wanted;

    RealmStamp(DataDirectory data, Ports ports) throws IOException {
        this.file = data.folder("run").resolve("realms");
        this.wanted = ports + "\n" + LocalKeycloak.realms();
    }

    boolean current() throws IOException {
        return Files.exists(file) && Files.readString(file).equals(wanted);
    }

    void remember() throws IOException {
        Secrets.write(file, wanted);
    }
}

package ai.astrasonic.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Makes the random secrets that {@code docker-compose.yml} mounts; those that are there stay as they are. */
final class MakeSecrets implements Command {

    static final List<String> NAMES = List.of(
            "postgres.password",
            "keycloak.database-password",
            "keycloak.admin-password",
            "keycloak.cli-secret",
            "astrasonic.console.client-secret",
            "astrasonic.identity.client-secret",
            "astrasonic.sign-ins.client-secret",
            "astrasonic.residual.identity-server.client-secret",
            "astrasonic.database.owner-password",
            "astrasonic.database.app-password",
            "astrasonic.database.retention-password",
            "astrasonic.database.export-password",
            "astrasonic.database.audit-password",
            "astrasonic.database.check-password",
            "astrasonic.stores.primary.secret-key",
            "astrasonic.stores.disaster-recovery.secret-key");

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public String summary() {
        return "makes the secrets for docker-compose.yml in a folder: secrets DIR";
    }

    @Override
    public int run(List<String> typed) throws IOException {
        if (typed.size() != 1) {
            throw new Misuse("Name the folder for the secrets, such as .data/compose.");
        }
        var folder = Path.of(typed.getFirst());
        // The folder is closed to others; the files are open to the containers' users, who see only the file.
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (var name : NAMES) {
            make(folder.resolve(name));
        }
        System.out.println("The secrets are in " + folder + ".");
        return 0;
    }

    private static void make(Path file) throws IOException {
        if (Files.notExists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
    }
}

package ai.astrasonic.command;

import ai.astrasonic.local.Provisioning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Creates the roles and databases on a PostgreSQL server that somebody else runs. Passwords come from the files of the
 * folder {@code ASTRASONIC_SECRETS}, named as the console reads them.
 */
final class Provision implements Command {

    private static final Map<String, String> FILES = Map.of(
            "astrasonic_owner", "astrasonic.database.owner-password",
            "astrasonic_app", "astrasonic.database.app-password",
            "astrasonic_retention", "astrasonic.database.retention-password",
            "astrasonic_export", "astrasonic.database.export-password",
            "astrasonic_audit", "astrasonic.database.audit-password",
            "astrasonic_check", "astrasonic.database.check-password",
            "keycloak", "keycloak.database-password");

    @Override
    public String name() {
        return "provision";
    }

    @Override
    public String summary() {
        return "creates roles and databases on a PostgreSQL server (set ASTRASONIC_POSTGRES, ASTRASONIC_SECRETS)";
    }

    @Override
    public int run(List<String> arguments) throws IOException, SQLException {
        var server = Optional.ofNullable(System.getenv("ASTRASONIC_POSTGRES"))
                .orElseThrow(
                        () -> new Misuse("Set ASTRASONIC_POSTGRES to the server's host and port, such as db:5432."));
        var secrets =
                Path.of(Optional.ofNullable(System.getenv("ASTRASONIC_SECRETS")).orElse("/run/secrets"));
        var password = secret(secrets, "postgres.password");
        var passwords = new HashMap<String, String>();
        for (var role : FILES.entrySet()) {
            passwords.put(role.getKey(), secret(secrets, role.getValue()));
        }
        var provisioning = new Provisioning(superuser(server, "postgres", password));
        provisioning.roles(passwords);
        provisioning.database("astrasonic", "astrasonic_owner");
        provisioning.database("keycloak", "keycloak");
        Provisioning.rights(superuser(server, "astrasonic", password));
        System.out.println("The roles and databases are there.");
        return 0;
    }

    private static String secret(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            throw new Misuse("The file " + file + " with a password is missing or may not be read.");
        }
        return Files.readString(file).strip();
    }

    private static DataSource superuser(String server, String database, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + server + "/" + database);
        source.setUser("postgres");
        source.setPassword(password);
        return source;
    }
}

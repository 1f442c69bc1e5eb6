package ai.astrasonic.local;

import ai.astrasonic.local.LocalObjectStore.Access;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Tells each part of a local set-up where the others are and which secrets it may know. */
final class LocalEnvironment {

    private static final String ERASURE_SECRET = "astrasonic.identity.client-secret";
    private static final String SCAN_SECRET = "astrasonic.residual.identity-server.client-secret";
    private static final String LOG_SECRET = "astrasonic.sign-ins.client-secret";
    private static final String APPLE_SECRET = "astrasonic.apple-door.secret";
    private static final String LOCAL_MAIL_SENDER = "no-reply@astrasonic.example";

    private final DataDirectory data;
    private final Ports ports;
    private final Secrets own;
    private final Secrets console;

    LocalEnvironment(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.own = new Secrets(data.folder("secrets"));
        this.console = new Secrets(data.folder("secrets", "console"));
        // The console reads its secrets once, at its start, which may be before Keycloak's.
        console.get("astrasonic.console.client-secret");
        console.get(ERASURE_SECRET);
        console.get(SCAN_SECRET);
        console.get(LOG_SECRET);
        console.get(APPLE_SECRET);
    }

    /** The passwords of the database server's roles; the console is told only those it signs in with. */
    Map<String, String> databasePasswords() {
        var passwords = new HashMap<String, String>();
        passwords.put("postgres", own.get("postgres"));
        passwords.put("keycloak", own.get("keycloak-database"));
        for (var role : new String[] {"owner", "app", "retention", "export", "audit", "check"}) {
            passwords.put("astrasonic_" + role, console.get("astrasonic.database." + role + "-password"));
        }
        return passwords;
    }

    Access primaryStore() {
        return access(ports.primaryStore(), "primary");
    }

    Access disasterRecoveryStore() {
        return access(ports.disasterRecoveryStore(), "disaster-recovery");
    }

    /** The one password of the local people; a set-up elsewhere has no such people. */
    String loginPassword() {
        return own.get("login");
    }

    URI consoleAddress() {
        return URI.create("http://localhost:" + ports.console());
    }

    URI staffRealm() {
        return URI.create(LocalKeycloak.address(ports.keycloak()) + "/realms/staff");
    }

    private URI customersRealm() {
        return URI.create(LocalKeycloak.address(ports.keycloak()) + "/realms/customers");
    }

    /** What Keycloak's realm files and Keycloak itself leave open. */
    Map<String, String> forKeycloak(String databaseUrl) {
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_URL", databaseUrl);
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", own.get("keycloak-database"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", own.get("keycloak-admin"));
        environment.put("CONSOLE_URL", consoleAddress().toString());
        environment.put("CONSOLE_BACKCHANNEL_URL", consoleAddress().toString());
        environment.put("STAFF_CONSOLE_SECRET", console.get("astrasonic.console.client-secret"));
        environment.put("STAFF_CLI_SECRET", own.get("cli"));
        environment.put("CUSTOMERS_ERASURE_SECRET", console.get(ERASURE_SECRET));
        environment.put("CUSTOMERS_SCAN_SECRET", console.get(SCAN_SECRET));
        environment.put("CUSTOMERS_LOG_SECRET", console.get(LOG_SECRET));
        providers(environment);
        environment.put("STAFF_SECOND_FACTOR", "CONDITIONAL");
        environment.put("LOCAL_PASSWORD", loginPassword());
        environment.put("MAIL_HOST", "localhost");
        environment.put("MAIL_PORT", Integer.toString(ports.mailServer()));
        environment.put("MAIL_FROM", LOCAL_MAIL_SENDER);
        return environment;
    }

    /** Google and Apple are the stand-ins here. */
    private void providers(Map<String, String> environment) {
        environment.put("CUSTOMERS_PROVIDERS_AT", "http://127.0.0.1:" + ports.standIns());
        environment.put("CUSTOMERS_GOOGLE", "true");
        environment.put("CUSTOMERS_GOOGLE_CLIENT_ID", LocalRecipients.LOCAL);
        environment.put("CUSTOMERS_GOOGLE_CLIENT_SECRET", LocalRecipients.LOCAL);
        environment.put("CUSTOMERS_APPLE", "true");
        environment.put("CUSTOMERS_APPLE_CLIENT_ID", LocalRecipients.LOCAL);
        environment.put("CUSTOMERS_APPLE_DOOR_SECRET", console.get(APPLE_SECRET));
    }

    /** Configures the console as any other place would: addresses in the environment, secrets in files. */
    Map<String, String> forConsole(String databaseUrl, LocalSettings settings) {
        var environment = new HashMap<String, String>();
        environment.put("ASTRASONIC_LOCAL", "true");
        environment.put("ASTRASONIC_SEED_PEOPLE", Integer.toString(settings.people()));
        environment.put("ASTRASONIC_SECRETS", console.folder().toString());
        environment.put("ASTRASONIC_DATABASE_URL", databaseUrl);
        environment.put("ASTRASONIC_KEYS_DIRECTORY", data.folder("keys").toString());
        environment.put("ASTRASONIC_KEYS_CREATE", "true");
        environment.put("ASTRASONIC_AUDIT_DIRECTORY", data.folder("audit").toString());
        environment.put("ASTRASONIC_LEDGER_DIRECTORY", data.folder("ledger").toString());
        environment.put("ASTRASONIC_LEDGER_COPY", "true");
        environment.put("ASTRASONIC_JOBS_WORKDIRECTORY", data.folder("work").toString());
        environment.put("ASTRASONIC_CONSOLE_ADDRESS", consoleAddress().toString());
        environment.put("ASTRASONIC_CONSOLE_ISSUER", staffRealm().toString());
        environment.put("ASTRASONIC_CUSTOMERS_ISSUER", customersRealm().toString());
        environment.put("ASTRASONIC_IDENTITY_REALM", customersRealm().toString());
        environment.put(
                "ASTRASONIC_RESIDUAL_IDENTITYSERVER_REALM", customersRealm().toString());
        environment.put("ASTRASONIC_RESIDUAL_LOGS", data.folder("logs").toString());
        // The local mailbox stands for everybody's own, which nobody but they may search.
        environment.put("ASTRASONIC_RESIDUAL_ABSENT", "mailbox");
        environment.put("SPRING_MAIL_HOST", "127.0.0.1");
        environment.put("SPRING_MAIL_PORT", Integer.toString(ports.mailServer()));
        environment.put("ASTRASONIC_MAIL_POLL", "2s");
        environment.put("ASTRASONIC_MAIL_FROM", "Astrasonic <" + LOCAL_MAIL_SENDER + ">");
        environment.put("VAADIN_PRODUCTIONMODE", "true");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(ports.console()));
        store(environment, "PRIMARY", primaryStore());
        store(environment, "DISASTERRECOVERY", disasterRecoveryStore());
        environment.putAll(settings.more());
        return environment;
    }

    /** Writes what the command line needs to sign in to this console. */
    void writeCommandLineAccess() throws IOException {
        var properties = """
                address=%s
                issuer=%s
                client-id=console-cli
                client-secret=%s
                """.formatted(consoleAddress(), staffRealm(), own.get("cli"));
        Secrets.write(commandLineAccess(), properties);
    }

    Path commandLineAccess() {
        return data.root().resolve("cli.properties");
    }

    private Access access(int port, String name) {
        return new Access(
                "127.0.0.1",
                port,
                "astrasonic-" + name,
                name,
                console.get("astrasonic.stores." + name + ".secret-key"));
    }

    private static void store(Map<String, String> environment, String name, Access access) {
        environment.put(
                "ASTRASONIC_STORES_" + name + "_ENDPOINT", access.endpoint().toString());
        environment.put("ASTRASONIC_STORES_" + name + "_REGION", StoreInRegion.REGION);
        environment.put("ASTRASONIC_STORES_" + name + "_BUCKET", access.bucket());
        environment.put("ASTRASONIC_STORES_" + name + "_ACCESSKEY", access.accessKey());
    }
}

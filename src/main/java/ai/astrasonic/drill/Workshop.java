package ai.astrasonic.drill;

import ai.astrasonic.local.BaseBackup;
import ai.astrasonic.local.LocalObjectStore;
import ai.astrasonic.local.LocalObjectStore.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/** The folder of a drill with the two empty object stores of its own; what an interrupted drill left there goes first. */
final class Workshop implements AutoCloseable {

    private static final String[] STORES = {"primary", "disaster-recovery"};

    private final Path folder;
    private final Map<String, String> stores = new HashMap<>();
    private final Map<String, LocalObjectStore> servers = new HashMap<>();

    private Workshop(Path folder) {
        this.folder = folder;
    }

    /** @param ledger the erasure ledger, of which the drill continues a copy */
    static Workshop in(Path folder, Path ledger) throws IOException {
        BaseBackup.removeAll(folder);
        var workshop = new Workshop(Files.createDirectories(folder));
        if (Files.isDirectory(ledger)) {
            FileSystemUtils.copyRecursively(ledger, folder.resolve("ledger"));
        }
        for (var name : STORES) {
            workshop.open(name);
        }
        return workshop;
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** Points a console at a copy and at nothing else: no job runs, no mail leaves, nobody is served. */
    Map<String, String> settings(String databaseUrl, String copy) {
        var settings = new HashMap<>(stores);
        settings.put("astrasonic.database.url", databaseUrl);
        settings.put("astrasonic.drill.restore", "false");
        settings.put("astrasonic.drill.breach", "false");
        settings.put("astrasonic.replay", "false");
        settings.put("astrasonic.ledger.directory", folder("ledger").toString());
        settings.put("astrasonic.ledger.copy", "false");
        settings.put("astrasonic.audit.directory", folder("audit-of-" + copy).toString());
        settings.put("astrasonic.audit.seal-every", "0s");
        settings.put("astrasonic.jobs.enabled", "false");
        settings.put("astrasonic.jobs.work-directory", folder("work-of-" + copy).toString());
        settings.put("astrasonic.mail.poll", "0s");
        settings.put("astrasonic.promises.look-every", "0s");
        settings.put("astrasonic.seed.people", "0");
        settings.put("astrasonic.residual.absent", "identity-server,logs,mailbox");
        settings.put("astrasonic.residual.identity-server.client-secret", "");
        settings.put("astrasonic.identity.client-secret", "");
        settings.put("astrasonic.sign-ins.client-secret", "");
        settings.put("logging.level.ai.astrasonic.erasure.RestoreGate", "off");
        settings.put("logging.level.org.gaul.s3proxy.S3ProxyHandler", "off");
        settings.put("spring.modulith.events.republish-outstanding-events-on-restart", "false");
        settings.put("spring.main.banner-mode", "off");
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", "0");
        return settings;
    }

    @Override
    public void close() throws IOException {
        servers.values().forEach(LocalObjectStore::close);
        BaseBackup.removeAll(folder);
    }

    private void open(String name) throws IOException {
        var secret = UUID.randomUUID().toString();
        var server = LocalObjectStore.start(
                "drill's " + name + " store",
                Files.createDirectories(folder("store-" + name)),
                new Access("127.0.0.1", 0, "drill-" + name, "drill", secret));
        servers.put(name, server);
        var prefix = "astrasonic.stores." + name + ".";
        stores.put(prefix + "endpoint", "http://127.0.0.1:" + server.port());
        stores.put(prefix + "region", "eu-central-1");
        stores.put(prefix + "bucket", "drill-" + name);
        stores.put(prefix + "access-key", "drill");
        stores.put(prefix + "secret-key", secret);
    }
}

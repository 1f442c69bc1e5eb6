package ai.astrasonic.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of its own on a restored backup, on a free port: never the one that the backup is of. */
public final class RestoredServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedPostgres server;
    private final String password;

    private RestoredServer(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts it; before it answers it has brought itself to where the backup ended.
     *
     * @param programs where the server's programs are unpacked; null for the usual place
     * @param password of the superuser, which the backup brought along
     */
    public static RestoredServer on(BaseBackup backup, @Nullable Path programs, String password) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(backup.folder())
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "300")
                .setServerConfig("max_locks_per_transaction", "256");
        if (programs != null) {
            builder.setOverrideWorkingDirectory(programs.toFile());
        }
        return new RestoredServer(builder.start(), password);
    }

    public int port() {
        return server.getPort();
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public DataSource asSuperuser(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser("postgres");
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

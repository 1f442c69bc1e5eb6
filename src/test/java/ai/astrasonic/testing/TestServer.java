package ai.astrasonic.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One real PostgreSQL per test run: a container where an engine and the image named by {@code ASTRASONIC_TEST_IMAGE}
 * are present, an embedded server otherwise. Tests cannot tell which.
 */
interface TestServer {

    Map<String, String> SETTINGS = Map.of("fsync", "off", "max_connections", "300", "max_locks_per_transaction", "256");

    /** Bytes; what an engine gives by itself is too little for a query that runs in parallel. */
    long SHARED_MEMORY = 256L << 20;

    /** JDBC URL of a database, without user. */
    String url(String database);

    String superuser();

    String superuserPassword();

    /** Connections of the superuser to a database. */
    default DataSource asSuperuser(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(superuser());
        source.setPassword(superuserPassword());
        return source;
    }

    static TestServer start() {
        var image = System.getenv("ASTRASONIC_TEST_IMAGE");
        boolean container = image != null && DockerClientFactory.instance().isDockerAvailable();
        return container ? Container.start(image) : Embedded.start();
    }

    /** PostgreSQL in a container. */
    record Container(PostgreSQLContainer postgres) implements TestServer {

        static Container start(String image) {
            var postgres = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
            var command = new ArrayList<>(List.of("postgres"));
            SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
            postgres.withCommand(command.toArray(String[]::new))
                    .withSharedMemorySize(SHARED_MEMORY)
                    .withStartupTimeout(Duration.ofMinutes(3))
                    .withStartupAttempts(3);
            postgres.start();
            return new Container(postgres);
        }

        @Override
        public String url(String database) {
            return "jdbc:postgresql://%s:%d/%s".formatted(postgres.getHost(), postgres.getMappedPort(5432), database);
        }

        @Override
        public String superuser() {
            return postgres.getUsername();
        }

        @Override
        public String superuserPassword() {
            return postgres.getPassword();
        }
    }

    /** PostgreSQL from the binaries on the class path. */
    record Embedded(EmbeddedPostgres postgres) implements TestServer {

        static Embedded start() {
            try {
                var postgres = EmbeddedPostgres.builder();
                SETTINGS.forEach(postgres::setServerConfig);
                return new Embedded(postgres.start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String url(String database) {
            return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), Objects.requireNonNull(database));
        }

        @Override
        public String superuser() {
            return "postgres";
        }

        @Override
        public String superuserPassword() {
            return "postgres";
        }
    }
}

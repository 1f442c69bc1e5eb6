package ai.astrasonic.bench;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a figure depends on beside the product, for standard error. */
final class Surroundings {

    private final JdbcClient jdbc;
    private long written;

    Surroundings(ConfigurableApplicationContext application) {
        this.jdbc = application.getBean(JdbcClient.class);
    }

    void versions() {
        System.err.printf(
                "PostgreSQL %s, Java %s, %d processors, heap of %d MB%n",
                jdbc.sql("SHOW server_version").query(String.class).single(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** From here on the write-ahead log is counted. */
    void begin() {
        written = position();
    }

    /** Tells what else there is to a result, and hands it on; the rows and bytes are those of one round. */
    Result end(Result result, long rows, long bytes) {
        System.err.printf(
                "%s: %,.0f rows/s, %.1f MB/s, %,d bytes of WAL in all its rounds%n",
                result.bench(), rows / result.seconds(), bytes / 1e6 / result.seconds(), position() - written);
        return result;
    }

    private long position() {
        return jdbc.sql("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")
                .query(Long.class)
                .single();
    }
}

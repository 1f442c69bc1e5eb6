package ai.astrasonic.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Streams rows into temporary tables by COPY, in the transaction of the caller, who reads on meanwhile: one bundle is on its way
 * at most. Until it is finished or closed the caller leaves the connection alone. Tables that stay have row-level security, for
 * which PostgreSQL refuses COPY.
 */
final class StagingCopy implements AutoCloseable {

    private final DataSource dataSource;
    private final Connection connection;
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private Future<@Nullable Void> onTheWay = CompletableFuture.completedFuture(null);

    StagingCopy(DataSource dataSource) {
        this.dataSource = dataSource;
        this.connection = DataSourceUtils.getConnection(dataSource);
    }

    /** Takes a bundle as soon as the one before has gone in; both may be in memory till then. */
    void send(List<StagedRows> bundle) {
        finish();
        onTheWay = sender.submit(() -> {
            var copies = connection.unwrap(PGConnection.class);
            for (var rows : bundle) {
                CopyText.send(copies, rows);
            }
            return null;
        });
    }

    /** Waits until all that was sent has gone in. */
    void finish() {
        try {
            onTheWay.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException cause ? translated(cause) : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("Interrupted while rows were on their way", e);
        }
    }

    private RuntimeException translated(SQLException cause) {
        var translated = new JdbcTemplate(dataSource).getExceptionTranslator().translate("COPY", null, cause);
        return Objects.requireNonNullElseGet(translated, () -> new IllegalStateException(cause));
    }

    @Override
    public void close() {
        sender.close();
        DataSourceUtils.releaseConnection(connection, dataSource);
    }
}

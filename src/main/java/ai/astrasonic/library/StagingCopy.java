package ai.astrasonic.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Streams rows into a temporary table by COPY, in the transaction of the caller. Tables that stay have row-level
 * security, for which PostgreSQL refuses COPY.
 */
@Component
class StagingCopy {

    private static final int BUFFER = 1 << 16;

    private final JdbcTemplate jdbc;

    StagingCopy(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * @param statement {@code COPY table (columns) FROM STDIN}, in text format
     * @param rows each with the values in the order of the columns; null is NULL
     * @return how many rows went in
     */
    long in(String statement, Stream<List<? extends @Nullable Object>> rows) {
        var count = jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, statement, rows.iterator()));
        return count == null ? 0 : count;
    }

    private static long copy(Connection connection, String statement, Iterator<List<? extends @Nullable Object>> rows)
            throws SQLException {
        long count = 0;
        try (var out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), statement, BUFFER)) {
            for (; rows.hasNext(); count++) {
                out.write(line(rows.next()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException("COPY was cut off", e);
        }
        return count;
    }

    private static String line(List<? extends @Nullable Object> values) {
        var line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            line.append(i == 0 ? "" : "\t");
            append(values.get(i), line);
        }
        return line.append('\n').toString();
    }

    private static void append(@Nullable Object value, StringBuilder to) {
        if (value == null) {
            to.append("\\N");
            return;
        }
        var text = value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value.toString();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(text.charAt(i));
            }
        }
    }
}

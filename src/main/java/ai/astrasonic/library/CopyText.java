package ai.astrasonic.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows as PostgreSQL's COPY reads them in text format. */
final class CopyText {

    private static final int BUFFER = 1 << 16;

    private CopyText() {}

    static void send(PGConnection connection, StagedRows rows) throws SQLException {
        var line = new StringBuilder();
        try (var out = new PGCopyOutputStream(connection, rows.statement(), BUFFER)) {
            for (var row : rows.rows()) {
                line.setLength(0);
                append(row, line);
                out.write(line.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException("COPY was cut off", e);
        }
    }

    private static void append(List<? extends @Nullable Object> values, StringBuilder line) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                line.append('\t');
            }
            append(values.get(i), line);
        }
        line.append('\n');
    }

    private static void append(@Nullable Object value, StringBuilder to) {
        if (value == null) {
            to.append("\\N");
            return;
        }
        var text = value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value.toString();
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(one);
            }
        }
    }
}

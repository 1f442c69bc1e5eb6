package ai.astrasonic.library;

import java.io.IOException;
import java.io.OutputStream;
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
        var lines = new StringBuilder(BUFFER);
        try (var out = new PGCopyOutputStream(connection, rows.statement(), BUFFER)) {
            for (var row : rows.rows()) {
                append(row, lines);
                if (lines.length() >= BUFFER / 2) {
                    write(lines, out);
                }
            }
            write(lines, out);
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException("COPY was cut off", e);
        }
    }

    private static void write(StringBuilder lines, OutputStream out) throws IOException {
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        lines.setLength(0);
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
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\\' || one < ' ') {
                to.append(text, done, i).append(escaped(one));
                done = i + 1;
            }
        }
        to.append(text, done, text.length());
    }

    private static String escaped(char one) {
        return switch (one) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> String.valueOf(one);
        };
    }
}

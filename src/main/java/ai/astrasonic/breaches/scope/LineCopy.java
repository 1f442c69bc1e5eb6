package ai.astrasonic.breaches.scope;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Streams the lines of a text into a temporary table of the running transaction by COPY, with their numbers. */
@Component
class LineCopy {

    /** An id has 36 characters; what is longer is no id, whatever it is. */
    private static final int LONGEST = 64;

    private static final int BUFFER = 1 << 16;

    private final JdbcTemplate jdbc;

    LineCopy(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Makes the table {@code typed_line (line, typed)}, where a line without letters and digits is blank. */
    void of(Reader text) {
        jdbc.execute("CREATE TEMPORARY TABLE typed_line (line bigint NOT NULL, typed text NOT NULL) ON COMMIT DROP");
        jdbc.execute((ConnectionCallback<Boolean>) connection -> copy(connection, new BufferedReader(text, BUFFER)));
        jdbc.execute("ANALYZE typed_line");
    }

    private static boolean copy(Connection connection, Reader text) throws SQLException {
        try (var out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "COPY typed_line (line, typed) FROM STDIN", BUFFER)) {
            var line = new StringBuilder();
            long number = 1;
            boolean open = false;
            for (int c = text.read(); c >= 0; c = text.read()) {
                open = c != '\n';
                if (open) {
                    keep(line, (char) c);
                } else {
                    write(out, number++, line);
                }
            }
            if (open) {
                write(out, number, line);
            }
            return true;
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException("The list was cut off", e);
        }
    }

    /** Only what an id can be made of stays as it is. */
    private static void keep(StringBuilder line, char c) {
        boolean skipped = c == '\r' || c == '\uFEFF' || c == ' ' || c == '\t';
        if (!skipped && line.length() < LONGEST) {
            line.append(c == '-' || c < 128 && Character.isLetterOrDigit(c) ? c : '?');
        }
    }

    private static void write(PGCopyOutputStream out, long number, StringBuilder line) throws IOException {
        out.write((number + "\t" + line + "\n").getBytes(StandardCharsets.US_ASCII));
        line.setLength(0);
    }
}

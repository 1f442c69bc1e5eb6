package ai.astrasonic.jobs.verify;

import java.io.IOException;
import java.io.InputStream;

/** Counts the rows of a CSV file (RFC 4180) below its heading. */
final class CsvCount {

    private CsvCount() {}

    static long rows(InputStream csv) throws IOException {
        var buffer = new byte[1 << 16];
        boolean quoted = false;
        long lines = 0;
        for (int read = csv.read(buffer); read >= 0; read = csv.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '"') {
                    quoted = !quoted;
                } else if (buffer[i] == '\n' && !quoted) {
                    lines++;
                }
            }
        }
        if (quoted || lines == 0) {
            throw new Unacceptable("A CSV file ends within a value or has no heading");
        }
        return lines - 1;
    }
}

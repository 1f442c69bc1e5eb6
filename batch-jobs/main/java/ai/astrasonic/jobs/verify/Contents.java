package ai.astrasonic.jobs.verify;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Checks the files one by one as they stream past: size, hash, rows; memory does not grow with them. */
final class Contents {

    private final Map<String, RowShape> schemas = new HashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private final ListedCopies copies = new ListedCopies();
    private int dataSets;
    private int tables;
    private long allRows;

    void check(Manifest.Entry expected, InputStream zip) throws IOException {
        var limited = new Limited(zip, expected);
        var digest = new DigestInputStream(limited, sha256());
        long found = read(expected, digest);
        digest.transferTo(java.io.OutputStream.nullOutputStream());
        if (limited.count != expected.size()) {
            throw new Unacceptable(
                    "The file " + expected.path() + " has " + limited.count + " bytes instead of " + expected.size());
        }
        if (!HexFormat.of().formatHex(digest.getMessageDigest().digest()).equals(expected.sha256())) {
            throw new Unacceptable("The file " + expected.path() + " was changed: its SHA-256 is another");
        }
        if (expected.rows() >= 0 && found != expected.rows()) {
            throw new Unacceptable(
                    "The file %s has %d rows instead of %d".formatted(expected.path(), found, expected.rows()));
        }
    }

    ListedCopies copies() {
        return copies;
    }

    String summary() {
        if (dataSets == 0 && tables > 0) {
            return "%d tables, %d rows: as many as are listed".formatted(tables, allRows);
        }
        return "%d data sets, %d rows: JSON and CSV have the same rows, and the JSON fits its schema"
                .formatted(dataSets, allRows);
    }

    private long read(Manifest.Entry expected, InputStream content) throws IOException {
        var path = expected.path();
        if (path.startsWith("schemas/")) {
            schemas.put(dataSet(path, "schemas/", ".schema.json"), RowShape.read(content));
        } else if (path.startsWith("data/") && path.endsWith(".json")) {
            return json(dataSet(path, "data/", ".json"), content);
        } else if (path.startsWith("data/") && path.endsWith(".csv")) {
            return csv(dataSet(path, "data/", ".csv"), content);
        } else if (path.endsWith(".csv") && expected.rows() >= 0) {
            return table(content);
        } else {
            copies.see(path, content);
        }
        return -1;
    }

    private long json(String dataSet, InputStream content) {
        var shape = schemas.get(dataSet);
        if (shape == null) {
            throw new Unacceptable("The data set " + dataSet + " has no schema");
        }
        long count = shape.count(dataSet, content);
        rows.put(dataSet, count);
        dataSets++;
        allRows += count;
        return count;
    }

    private long csv(String dataSet, InputStream content) throws IOException {
        long count = CsvCount.rows(content);
        if (!Long.valueOf(count).equals(rows.get(dataSet))) {
            throw new Unacceptable(
                    "The data set %s has %d rows in CSV and %s in JSON".formatted(dataSet, count, rows.get(dataSet)));
        }
        return count;
    }

    /** A table that stands by itself, as in an export of the books. */
    private long table(InputStream content) throws IOException {
        long count = CsvCount.rows(content);
        tables++;
        allRows += count;
        return count;
    }

    private static String dataSet(String path, String before, String after) {
        return path.substring(before.length(), path.length() - after.length());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Ends a file that unpacks to more than the signed manifest says: a bomb goes off here. */
    private static final class Limited extends FilterInputStream {

        private final Manifest.Entry expected;
        private long count;

        Limited(InputStream in, Manifest.Entry expected) {
            super(in);
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(read, 0);
            if (count > expected.size()) {
                throw new Unacceptable(
                        "The file " + expected.path() + " unpacks to more than " + expected.size() + " bytes");
            }
            return read;
        }

        @Override
        public void close() {
            // The archive stays open for the next file.
        }
    }
}

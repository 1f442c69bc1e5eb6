package ai.astrasonic.bench;

import ai.astrasonic.finance.exports.YearForBench;
import ai.astrasonic.jobs.packing.PackedFile;
import ai.astrasonic.jobs.packing.QueryCsv;
import ai.astrasonic.jobs.packing.SignedPackage;
import ai.astrasonic.jobs.packing.WorkFolder;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.TestDatabases;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A1 and A2: the ledger as CSV and the audit file as XML, each in a signed ZIP on disk, against COPY of the same query to nowhere.
 * A4: five times the lines take five times as long, in the same heap, which the process is not given more of.
 */
final class TaxBench implements Benchmark {

    private static final double A1 = 0.70;
    private static final double A2 = 0.50;
    private static final double A4 = 1 / 1.3;
    private static final int HEAP = 256;
    private static final int SMALLER = 5;
    private static final int YEAR = 2025;
    private static final int SMALL_YEAR = 2024;

    @Override
    public long usualRows() {
        return 2_000_000;
    }

    @Override
    public int heapMegabytes() {
        return HEAP;
    }

    /** Writes one file into the folder. */
    @FunctionalInterface
    private interface File {
        PackedFile write(Connection connection, WorkFolder folder) throws Exception;
    }

    @Override
    public void run(ConfigurableApplicationContext application, long rows, Consumer<Result> results) throws Exception {
        var superuser = application.getBean(TestDatabases.Database.class).superuser();
        ManyEntries.fill(superuser, SMALL_YEAR, rows / SMALLER);
        ManyEntries.fill(superuser, YEAR, rows);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("bench", "", "ROLE_" + Roles.FINANCE));
        var app = application.getBean("dataSource", DataSource.class);
        var signatures = application.getBean(Signatures.class);
        var year = new YearForBench(application, YEAR);
        var small = new YearForBench(application, SMALL_YEAR);
        var surroundings = new Surroundings(application);

        measure(
                "A1",
                A1,
                rows,
                surroundings,
                results,
                Rounds.of(Rounds.LEAST, () -> packed(app, signatures, csv(year)), () -> copy(app, year)));
        measure(
                "A2",
                A2,
                rows,
                surroundings,
                results,
                Rounds.of(Rounds.LEAST, () -> packed(app, signatures, xaf(year)), () -> copy(app, year)));
        var grown = Rounds.of(
                Rounds.LEAST, () -> packed(app, signatures, xaf(year)), () -> packed(app, signatures, xaf(small)));
        results.accept(new Result(
                "A4-tax",
                rows,
                grown.product(),
                "five times the time of a fifth of the lines",
                SMALLER * grown.baseline(),
                A4,
                Result.peakHeapMb() <= HEAP));
    }

    private static void measure(
            String name, double bar, long rows, Surroundings surroundings, Consumer<Result> results, Rounds rounds) {
        surroundings.begin();
        results.accept(surroundings.end(
                new Result(
                        name,
                        rows,
                        rounds.product(),
                        "COPY csv of the same lines to nowhere",
                        rounds.baseline(),
                        bar,
                        Result.peakHeapMb() <= HEAP),
                rows,
                rounds.bytes()));
    }

    private static File csv(YearForBench year) {
        return (connection, folder) -> new QueryCsv(connection, rows -> {}).write(year.query(), "ledger.csv", folder);
    }

    private static File xaf(YearForBench year) {
        return (connection, folder) -> {
            try (var part = folder.part("books.XAF")) {
                year.xaf(connection, new Open(part));
                return PackedFile.of(part.finish());
            }
        };
    }

    private static long packed(DataSource app, Signatures signatures, File file) throws Exception {
        var folder = WorkFolder.open(Files.createTempDirectory("tax"), "bench");
        try (var connection = app.getConnection()) {
            connection.setAutoCommit(false);
            var written = file.write(connection, folder);
            connection.rollback();
            var zip = folder.path().resolve("books.zip");
            try (var out = Files.newOutputStream(zip)) {
                new SignedPackage("bench", "books", Instant.EPOCH, List.of(written)).pack(folder, signatures, out);
            }
            return Files.size(zip);
        } finally {
            folder.delete();
        }
    }

    private static long copy(DataSource app, YearForBench year) throws Exception {
        try (var connection = app.getConnection()) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + year.query() + ") TO STDOUT (FORMAT csv)", OutputStream.nullOutputStream());
        }
    }

    /** The part is finished here, not by whoever writes into it. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

package ai.astrasonic.bench;

import ai.astrasonic.jobs.access.CollectingForBench;
import ai.astrasonic.testing.TestDatabases;
import java.io.OutputStream;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A3: one person's rows, events and tracks, as JSON and CSV in a ZIP on disk, against COPY of the same rows to nowhere. A4:
 * ten times the rows take ten times as long, in the same heap, which the process is not given more of.
 */
final class AccessBench implements Benchmark {

    private static final int ROUNDS = 5;
    private static final double A3 = 1 / 3.0;
    private static final double A4 = 1 / 1.3;
    private static final int HEAP = 256;

    @Override
    public long usualRows() {
        return 500_000;
    }

    @Override
    public int heapMegabytes() {
        return HEAP;
    }

    @Override
    public void run(ConfigurableApplicationContext application, long rows, Consumer<Result> results) throws Exception {
        var superuser = application.getBean(TestDatabases.Database.class).superuser();
        var crowd = Crowd.withRows(superuser, rows);
        var small = new CollectingForBench(application, crowd.small());
        var large = new CollectingForBench(application, crowd.large());
        var check = application.getBean("checkDataSource", DataSource.class);
        var surroundings = new Surroundings(application);

        surroundings.begin();
        var a3 = Rounds.of(ROUNDS, () -> small.collectAndPack(rows), () -> copy(check, small));
        results.accept(surroundings.end(
                new Result("A3", rows, a3.product(), "COPY csv of the same rows to nowhere", a3.baseline(), A3, true),
                rows,
                a3.bytes()));

        surroundings.begin();
        var a4 = Rounds.of(Rounds.LEAST, () -> large.collectAndPack(10 * rows), () -> small.collectAndPack(rows));
        results.accept(surroundings.end(
                new Result(
                        "A4",
                        10 * rows,
                        a4.product(),
                        "ten times the time of a tenth of the rows",
                        10 * a4.baseline(),
                        A4,
                        Result.peakHeapMb() <= HEAP),
                10 * rows,
                a4.bytes()));
    }

    private static long copy(DataSource check, CollectingForBench person) throws Exception {
        long rows = 0;
        try (var connection = check.getConnection()) {
            for (var query : person.queries()) {
                rows += connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY (" + query + ") TO STDOUT (FORMAT csv)", OutputStream.nullOutputStream());
            }
        }
        return rows;
    }
}

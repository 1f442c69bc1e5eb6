package ai.astrasonic.bench;

import ai.astrasonic.jobs.access.CollectingForBench;
import ai.astrasonic.seed.BulkRows;
import ai.astrasonic.shared.AccountId;
import java.io.OutputStream;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A3: one person's rows as JSON and CSV in a ZIP on disk, against COPY of the same rows to nowhere. A4: ten times the rows take
 * ten times as long, in the same heap, which the process is not given more of.
 */
final class AccessBench implements Benchmark {

    private static final int ROUNDS = 5;
    private static final double A3 = 1 / 3.0;
    private static final double A4 = 1 / 1.3;

    @Override
    public long usualRows() {
        return 500_000;
    }

    @Override
    public int heapMegabytes() {
        return 256;
    }

    @Override
    public void run(ConfigurableApplicationContext application, long rows, Consumer<Result> results) throws Exception {
        var person = onePersonWith(application, rows);
        var collecting = new CollectingForBench(application, person);
        var once =
                Rounds.of(ROUNDS, () -> collecting.collectAndPack(rows), () -> copy(application, collecting.query()));
        results.accept(new Result(
                "A3",
                rows,
                once.product(),
                "COPY csv of the same rows to nowhere",
                once.baseline(),
                A3,
                once.baseline() / once.product() >= A3));
        application.getBean(BulkRows.class).securityEvents(9 * rows, 90, 1);
        double tenTimes = Rounds.seconds(() -> collecting.collectAndPack(10 * rows));
        results.accept(new Result(
                "A4",
                10 * rows,
                tenTimes,
                "ten times the time of a tenth of the rows",
                10 * once.product(),
                A4,
                10 * once.product() / tenTimes >= A4 && Result.peakHeapMb() <= 256));
    }

    private static AccountId onePersonWith(ConfigurableApplicationContext application, long rows) {
        var bulk = application.getBean(BulkRows.class);
        bulk.accounts(1);
        bulk.securityEvents(rows, 90, 1);
        return application
                .getBean(JdbcClient.class)
                .sql("SELECT account_id FROM security_event LIMIT 1")
                .query((row, n) -> new AccountId(row.getObject(1, java.util.UUID.class)))
                .single();
    }

    private static long copy(ConfigurableApplicationContext application, String query) throws Exception {
        try (var connection =
                application.getBean("checkDataSource", DataSource.class).getConnection()) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + query + ") TO STDOUT (FORMAT csv)", OutputStream.nullOutputStream());
        }
    }
}

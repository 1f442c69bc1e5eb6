package ai.astrasonic.bench;

import ai.astrasonic.residual.ResidualScan;
import ai.astrasonic.residual.Sought;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.TestDatabases;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The residual scan of a hundred people over a database with so many rows, half events and half tracks, against one
 * sequential reading of every table by COPY to nowhere; and that a hundred people take no longer than one.
 */
final class ScanBench implements Benchmark {

    private static final int PEOPLE = 100;
    private static final double BAR = 0.5;

    /** More than noise: whatever grew with the people would be far beyond it. */
    private static final double GROWTH = 1.3;

    private static final String TABLES = """
            SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT c.relispartition ORDER BY 1""";

    @Override
    public long usualRows() {
        return 10_000_000;
    }

    @Override
    public int heapMegabytes() {
        return 512;
    }

    @Override
    public void run(ConfigurableApplicationContext application, long rows, Consumer<Result> results) throws Exception {
        Crowd.withRows(application.getBean(TestDatabases.Database.class).superuser(), rows / Crowd.TURN);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("bench", "", "ROLE_" + Roles.DPO));
        var scan = application.getBean(ResidualScan.class);
        var check = application.getBean("checkDataSource", DataSource.class);
        var surroundings = new Surroundings(application);
        surroundings.begin();
        var many = new Rounds();
        var one = new Rounds();
        for (int round = 0; round < Rounds.LEAST; round++) {
            double read = Rounds.seconds(() -> readEverything(check));
            many.add(Rounds.seconds(() -> scan.of(people(PEOPLE))), read);
            one.add(Rounds.seconds(() -> scan.of(people(1))), read);
        }
        System.err.printf(
                "one person %.2f s, %d people %.2f s, baseline %.2f s%n",
                one.product(), PEOPLE, many.product(), many.baseline());
        var result = new Result(
                "scan",
                rows,
                many.product(),
                "COPY of every table to nowhere",
                many.baseline(),
                BAR,
                many.product() <= GROWTH * one.product());
        results.accept(surroundings.end(result, rows, 0));
    }

    /** Nobody who is there: what is found costs more than what is not, and after an erasure there is next to nothing. */
    private static List<Sought> people(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> new Sought(
                        new UUID(0x0195_0000_0000_7fffL, 0x8000_0000_0000_0000L + n),
                        Set.of(
                                "person" + n + "@example.org",
                                "old.person" + n + "@example.net",
                                "cus_Q8sT" + n + "vW2xY7z",
                                new UUID(0x4000_0000_0000_4000L, 0x8000_0000_0000_0000L + n).toString()),
                        Set.of("c/" + n)))
                .toList();
    }

    private static long readEverything(DataSource check) throws Exception {
        long rows = 0;
        try (var connection = check.getConnection()) {
            var tables =
                    JdbcClient.create(check).sql(TABLES).query(String.class).list();
            for (var table : tables) {
                rows += connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT", OutputStream.nullOutputStream());
            }
        }
        return rows;
    }
}

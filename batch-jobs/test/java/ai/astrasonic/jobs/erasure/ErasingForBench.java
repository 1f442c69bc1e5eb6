package ai.astrasonic.jobs.erasure;

import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.erasure.DueErasure;
import ai.astrasonic.erasure.ErasureId;
import ai.astrasonic.erasure.ErasureScript;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.jobs.engine.Fence;
import ai.astrasonic.jobs.engine.ProgressBoard;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The steps of the erasure job that see to the records, with everything they do in a job, and the plain loop that they are
 * measured against.
 */
public final class ErasingForBench {

    private final List<TableErasure> tables;
    private final Set<String> dataSets;
    private final Records records;
    private final Fence fence;
    private final ProgressBoard board;
    private final DataSource retention;
    private final long execution;

    public ErasingForBench(ApplicationContext application) {
        var script = application.getBean(ErasureScript.class).tables();
        this.tables = script.stream().filter(ErasureSql::hasWork).toList();
        this.dataSets = script.stream().map(table -> table.dataSet().key()).collect(Collectors.toSet());
        this.records = application.getBean(Records.class);
        this.fence = application.getBean(Fence.class);
        this.board = application.getBean(ProgressBoard.class);
        this.retention = application.getBean("retentionDataSource", DataSource.class);
        this.execution = anExecution(application);
    }

    /** So that there is something to ask whose run it is, and to write the progress to. */
    private static long anExecution(ApplicationContext application) {
        var repository = application.getBean(JobRepository.class);
        var parameters = new JobParametersBuilder().addString("key", "bench").toJobParameters();
        var execution = repository.createJobExecution(
                repository.createJobInstance(ErasureJob.NAME, parameters), parameters, new ExecutionContext());
        execution.setStatus(BatchStatus.STARTED);
        repository.update(execution);
        application
                .getBean(JdbcClient.class)
                .sql("INSERT INTO job_progress (job_execution_id, node, started_by, steps, updated_at)"
                        + " VALUES (?, 'bench', 'bench', 3, now())")
                .param(execution.getId())
                .update();
        return execution.getId();
    }

    /** As one batch; answers how many rows. */
    public long inBulk(List<AccountId> people) {
        return erased(people, false);
    }

    /** As batches of one. */
    public long oneByOne(List<AccountId> people) {
        return people.stream()
                .mapToLong(person -> erased(List.of(person), false))
                .sum();
    }

    /** As batches of one, and counts again what is left of each. */
    public long oneByOneAndRecounted(List<AccountId> people) {
        return people.stream()
                .mapToLong(person -> erased(List.of(person), true))
                .sum();
    }

    private long erased(List<AccountId> people, boolean recounted) {
        long[] done = {0};
        var batch = batch(people, done);
        records.erase(batch);
        records.closeAccounts(batch);
        if (recounted) {
            records.requireNothingLeft(batch);
        }
        batch.endWell();
        return done[0] + people.size();
    }

    private Batch batch(List<AccountId> people, long[] done) {
        return new Batch(
                "bench",
                people.stream().map(this::due).toList(),
                () -> fence.require(execution),
                rows -> {
                    done[0] = rows;
                    board.rows(execution, rows, 0);
                },
                (person, step, why) -> {});
    }

    private DueErasure due(AccountId person) {
        return new DueErasure(new ErasureId(person.value()), new RequestId(person.value()), person, dataSets);
    }

    /** Plain JDBC: the same statements for one account after another, one commit an account. */
    public long plainly(List<AccountId> people) throws SQLException {
        return plainly(people, false);
    }

    /** The same, and one count a table after each commit. */
    public long plainlyAndRecounted(List<AccountId> people) throws SQLException {
        return plainly(people, true);
    }

    private long plainly(List<AccountId> people, boolean recounted) throws SQLException {
        try (var connection = retention.getConnection()) {
            connection.setAutoCommit(false);
            var statements = prepared(connection, ErasingForBench::statement);
            var counts = recounted ? prepared(connection, ErasingForBench::count) : List.<PreparedStatement>of();
            long rows = 0;
            for (var person : people) {
                rows += erase(statements, person);
                connection.commit();
                requireNothingLeft(counts, person);
            }
            connection.setAutoCommit(true);
            return rows;
        }
    }

    private List<PreparedStatement> prepared(Connection connection, Function<TableErasure, String> sql)
            throws SQLException {
        var statements = new ArrayList<PreparedStatement>();
        for (var table : tables) {
            statements.add(connection.prepareStatement(sql.apply(table)));
        }
        return statements;
    }

    private static long erase(List<PreparedStatement> statements, AccountId person) throws SQLException {
        long rows = 0;
        for (var statement : statements) {
            statement.setObject(1, person.value());
            rows += statement.executeUpdate();
        }
        return rows;
    }

    private static void requireNothingLeft(List<PreparedStatement> counts, AccountId person) throws SQLException {
        for (var count : counts) {
            count.setObject(1, person.value());
            try (var row = count.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    throw new IllegalStateException("Rows are left");
                }
            }
        }
    }

    private static String count(TableErasure table) {
        return "SELECT count(*) FROM " + table.table() + " WHERE " + new ErasureSql(true).due(table);
    }

    private static String statement(TableErasure table) {
        var theirs = " WHERE " + table.subjectColumn() + " = ?";
        if (table.action() == TableErasure.Action.DELETE_ROWS) {
            return "DELETE FROM " + table.table() + theirs;
        }
        var emptied = table.cutOut().stream().map(column -> column + " = NULL").collect(Collectors.joining(", "));
        var closed = table.dataSet().role() == SubjectRole.SUBJECT ? ", status = 'ERASED', erased_at = now()" : "";
        return "UPDATE " + table.table() + " SET " + emptied + closed + theirs;
    }
}

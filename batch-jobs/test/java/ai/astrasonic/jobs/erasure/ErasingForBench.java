package ai.astrasonic.jobs.erasure;

import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.erasure.ErasureScript;
import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.shared.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** What the erasure job does with the records of many people, and the plain loop that it is measured against. */
public final class ErasingForBench {

    private final List<TableErasure> tables;
    private final EraseRecords records;
    private final DataSource retention;

    public ErasingForBench(ApplicationContext application) {
        this.tables = application.getBean(ErasureScript.class).tables().stream()
                .filter(ErasureSql::hasWork)
                .toList();
        this.records = application.getBean(EraseRecords.class);
        this.retention = application.getBean("retentionDataSource", DataSource.class);
    }

    /** All at once. */
    public long inBulk(List<AccountId> people) {
        return tables.stream()
                .mapToLong(table -> records.from(table, people, rows -> {}))
                .sum();
    }

    /** As for batches of one. */
    public long oneByOne(List<AccountId> people) {
        return people.stream().mapToLong(person -> inBulk(List.of(person))).sum();
    }

    /** Plain JDBC: the same statements for one account after another, one commit an account. */
    public long plainly(List<AccountId> people) throws SQLException {
        try (var connection = retention.getConnection()) {
            connection.setAutoCommit(false);
            var statements = new ArrayList<PreparedStatement>();
            for (var table : tables) {
                statements.add(connection.prepareStatement(statement(table)));
            }
            long rows = 0;
            for (var person : people) {
                rows += erase(connection, statements, person);
            }
            connection.setAutoCommit(true);
            return rows;
        }
    }

    private static long erase(Connection connection, List<PreparedStatement> statements, AccountId person)
            throws SQLException {
        long rows = 0;
        for (var statement : statements) {
            statement.setObject(1, person.value());
            rows += statement.executeUpdate();
        }
        connection.commit();
        return rows;
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

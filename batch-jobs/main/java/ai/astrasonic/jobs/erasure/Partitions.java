package ai.astrasonic.jobs.erasure;

import ai.astrasonic.erasure.TableErasure;
import ai.astrasonic.shared.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts of a table divided by time that hold rows of certain people, each as a condition that leaves no other part. */
@Component
class Partitions {

    private static final String KEY = """
            SELECT a.attname FROM pg_partitioned_table p
            JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]
            WHERE p.partrelid = to_regclass(?)""";

    private static final String BOUNDS = """
            SELECT substring(bound FROM $$FROM \\('([^']+)'\\)$$), substring(bound FROM $$TO \\('([^']+)'\\)$$)
            FROM (SELECT DISTINCT tableoid FROM %s WHERE %s) held
            JOIN LATERAL (SELECT pg_get_expr(c.relpartbound, c.oid) AS bound FROM pg_class c WHERE c.oid = held.tableoid) p ON true
            ORDER BY 1""";

    private final JdbcClient jdbc;
    private final Map<String, Optional<String>> keys = new ConcurrentHashMap<>();

    Partitions(@Qualifier("retentionDataSource") DataSource retention) {
        this.jdbc = JdbcClient.create(retention);
    }

    boolean divide(TableErasure table) {
        return keys.computeIfAbsent(table.table(), this::key).isPresent();
    }

    /** One empty condition for a table that is whole. */
    List<String> with(TableErasure table, Collection<AccountId> people) {
        return keys.computeIfAbsent(table.table(), this::key)
                .map(column -> divided(table, column, people))
                .orElse(List.of(""));
    }

    /** The column by which a table is divided; empty when it is not. */
    private Optional<String> key(String table) {
        return jdbc.sql(KEY).param(table).query(String.class).optional();
    }

    private List<String> divided(TableErasure table, String column, Collection<AccountId> people) {
        var sql = ErasureSql.of(people);
        return jdbc.sql(BOUNDS.formatted(table.table(), sql.due(table)))
                .param(sql.ids(people))
                .query((row, n) ->
                        "%s >= '%s' AND %s < '%s'".formatted(column, row.getString(1), column, row.getString(2)))
                .list();
    }
}

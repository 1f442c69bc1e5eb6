package ai.astrasonic.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts any number of rows into a table in few statements, in the transaction of the caller: arrays and {@code unnest},
 * because COPY refuses tables with row-level security.
 */
@Component
public class BulkInsert {

    private static final int CHUNK = 5_000;

    private final JdbcClient jdbc;

    BulkInsert(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * @param columns each with its type, such as {@code account_id uuid}
     * @param rows values in the order of the columns, as text or as what prints as such; null is NULL
     * @return how many rows went in
     */
    public long into(String table, List<String> columns, Stream<List<@Nullable Object>> rows) {
        var sql = statement(table, columns);
        var chunk = new ArrayList<List<@Nullable Object>>(CHUNK);
        long count = 0;
        for (var all = rows.iterator(); all.hasNext(); ) {
            chunk.add(all.next());
            if (chunk.size() == CHUNK || !all.hasNext()) {
                count += insert(sql, columns.size(), chunk);
                chunk.clear();
            }
        }
        return count;
    }

    private int insert(String sql, int columns, List<List<@Nullable Object>> chunk) {
        var statement = jdbc.sql(sql);
        for (int column = 0; column < columns; column++) {
            int index = column;
            statement = statement.param(TextArray.of(chunk, row -> row.get(index)));
        }
        return statement.update();
    }

    private static String statement(String table, List<String> columns) {
        var names = columns.stream().map(c -> c.substring(0, c.indexOf(' '))).toList();
        var arrays = columns.stream()
                .map(c -> "?::" + c.substring(c.indexOf(' ') + 1) + "[]")
                .toList();
        return "INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT * FROM unnest("
                + String.join(", ", arrays) + ")";
    }
}

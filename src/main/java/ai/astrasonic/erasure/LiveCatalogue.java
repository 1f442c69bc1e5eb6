package ai.astrasonic.erasure;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the live database says of its own tables. */
@Component
class LiveCatalogue {

    private static final String FOREIGN_KEYS = """
            SELECT DISTINCT child.relname, parent.relname
            FROM pg_constraint key
            JOIN pg_class child ON child.oid = key.conrelid
            JOIN pg_class parent ON parent.oid = key.confrelid
            WHERE key.contype = 'f' AND key.conparentid = 0 AND child.relnamespace = 'public'::regnamespace
            ORDER BY 1, 2
            """;

    private static final String TIMES = """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type IN ('timestamp with time zone', 'date')
            """;

    private final JdbcClient database;

    LiveCatalogue(JdbcClient database) {
        this.database = database;
    }

    List<ForeignKey> foreignKeys() {
        return database.sql(FOREIGN_KEYS)
                .query((row, n) -> new ForeignKey(row.getString(1), row.getString(2)))
                .list();
    }

    /** Every column that holds a moment or a day, as {@code table.column}. */
    Set<String> times() {
        return database.sql(TIMES).query((row, n) -> row.getString(1)).set();
    }
}

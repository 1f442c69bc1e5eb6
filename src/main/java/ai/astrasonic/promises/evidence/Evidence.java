package ai.astrasonic.promises.evidence;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database as the check role sees it: every row of every table, and nothing to change. */
@Component
public class Evidence {

    private static final String TEXTS = """
            SELECT c.relname AS "table", a.attname AS "column"
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition
              AND a.attnum > 0 AND NOT a.attisdropped
              AND (t.typcategory = 'S' OR t.typname IN ('json', 'jsonb', 'xml', 'int8', 'numeric')
                   OR (t.typcategory = 'A' AND t.typname IN ('_text', '_varchar')))
            ORDER BY 1, 2""";

    private final JdbcClient database;

    Evidence(@Qualifier("checkDataSource") DataSource check) {
        this.database = JdbcClient.create(check);
    }

    /** Asks anything of the data. */
    public JdbcClient ask() {
        return database;
    }

    /** @param type name of the type, such as {@code uuid} or {@code timestamptz} */
    public boolean hasColumn(String table, String column, String type) {
        return database.sql(
                        "SELECT count(*) > 0 FROM pg_attribute WHERE attrelid = to_regclass('public.' || quote_ident(?))"
                                + " AND attname = ? AND atttypid = ?::regtype AND NOT attisdropped")
                .params(table, column, type)
                .query(Boolean.class)
                .single();
    }

    /** Every column of the live catalogue that can hold words or long numbers. */
    public List<TextColumn> textColumns() {
        return database.sql(TEXTS).query(TextColumn.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}

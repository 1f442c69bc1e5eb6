package ai.astrasonic.residual;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every table and column of the live catalogue that may hold an identifier, whether the data map names it or not. */
@Component("scannedCatalogue")
class Catalogue {

    /** A policy that shows this role every row is what makes a table under row-level security readable. */
    private static final String COLUMNS = """
            WITH me AS (SELECT oid, rolbypassrls OR rolsuper AS everything FROM pg_roles WHERE rolname = current_user)
            SELECT n.nspname AS schema, c.relname AS name, c.relkind = 'r' AS only, a.attname AS column_name,
                   CASE WHEN t.typname = 'uuid' THEN 'UUID' WHEN t.typname = 'bytea' THEN 'BYTES'
                        WHEN t.typname IN ('json', 'jsonb') THEN 'JSON' WHEN t.typcategory = 'S' THEN 'TEXT'
                        WHEN t.typname IN ('inet', 'cidr') THEN 'NETWORK' ELSE 'OTHER' END AS form,
                   has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
                   AND (me.everything OR NOT c.relrowsecurity
                        OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd IN ('r', '*')
                                   AND pg_get_expr(p.polqual, p.polrelid) = 'true'
                                   AND (0::oid = ANY (p.polroles) OR me.oid = ANY (p.polroles)))
                           AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive)) AS readable
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN me
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type declared ON declared.oid = a.atttypid
            JOIN pg_type t ON t.oid = CASE declared.typtype WHEN 'd' THEN declared.typbasetype ELSE declared.oid END
            LEFT JOIN pg_type element ON element.oid = t.typelem AND t.typcategory = 'A'
            WHERE c.relkind IN ('r', 'p', 'm', 'f') AND NOT c.relispartition AND c.relpersistence <> 't'
              AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
              AND coalesce(element.typcategory, t.typcategory) NOT IN ('N', 'B', 'D', 'T', 'E', 'R', 'V', 'Z')
            ORDER BY n.nspname, c.relname, a.attnum""";

    private final JdbcClient database;
    private final DataMap map;

    Catalogue(@Qualifier("checkDataSource") DataSource check, DataMap map) {
        this.database = JdbcClient.create(check);
        this.map = map;
    }

    private record Row(
            String schema, String name, boolean only, String columnName, SearchedColumn.Form form, boolean readable) {}

    List<SearchedTable> tables() {
        var tables = new LinkedHashMap<List<String>, SearchedTable>();
        database.sql(COLUMNS).query(Row.class).list().stream()
                .map(Objects::requireNonNull)
                .forEach(row -> tables.merge(List.of(row.schema(), row.name()), table(row), Catalogue::together));
        return List.copyOf(tables.values());
    }

    private SearchedTable table(Row row) {
        var column = new SearchedColumn(row.columnName(), row.form(), meansPerson(row));
        return new SearchedTable(row.schema(), row.name(), row.only(), row.readable(), List.of(column));
    }

    private static SearchedTable together(SearchedTable one, SearchedTable other) {
        var columns = new java.util.ArrayList<>(one.columns());
        columns.addAll(other.columns());
        return new SearchedTable(one.schema(), one.name(), one.only(), one.readable(), columns);
    }

    private boolean meansPerson(Row row) {
        return !row.schema().equals("public")
                || map.ofTable(row.name())
                        .flatMap(set -> set.field(row.columnName()))
                        .map(DataField::identifies)
                        .orElse(true);
    }
}

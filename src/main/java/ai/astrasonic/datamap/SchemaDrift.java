package ai.astrasonic.datamap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the map with the live database: a column that nobody explains is found before it is forgotten. */
@Component
public class SchemaDrift {

    private static final String COLUMNS = """
            SELECT c.relname AS table_name, a.attname AS column_name
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind IN ('r', 'p', 'm', 'f') AND c.relpersistence <> 't' AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
              AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
            ORDER BY 1, 2
            """;

    private final DataMap map;
    private final JdbcClient catalogue;

    SchemaDrift(DataMap map, @Qualifier("checkDataSource") javax.sql.DataSource check) {
        this.map = map;
        this.catalogue = JdbcClient.create(check);
    }

    /** What the map does not explain, and what it explains though it is not there; each with how to mend it. */
    public List<String> findings() {
        var columns = catalogue
                .sql(COLUMNS)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
        return Stream.concat(columns.stream().flatMap(c -> unexplained(c).stream()), vanished(columns))
                .toList();
    }

    private Optional<String> unexplained(Column column) {
        var set = map.ofTable(column.table());
        if (set.isEmpty()) {
            return Optional.of("Table " + column.table() + " (column " + column.name()
                    + ") is not on the data map: annotate its entity with @DataAbout or @NotPersonal(reason),"
                    + " or contribute a DataSetSource");
        }
        var field = set.get().field(column.name());
        if (field.isEmpty()
                || (!field.get().isPersonal() && field.get().reason().isBlank())) {
            return Optional.of("Column " + column.table() + "." + column.name()
                    + " says nothing of itself: annotate its attribute with @Personal or @NotPersonal(reason)");
        }
        return Optional.empty();
    }

    private Stream<String> vanished(List<Column> columns) {
        return map.in(Place.DATABASE)
                .flatMap(s -> s.fields().stream().map(f -> new Column(s.name(), f.name())))
                .filter(c -> !columns.contains(c))
                .map(c -> "The data map explains " + c.table() + "." + c.name() + ", which is not in the database");
    }

    private record Column(String table, String name) {}
}

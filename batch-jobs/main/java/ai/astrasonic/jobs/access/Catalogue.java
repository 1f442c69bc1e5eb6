package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.jobs.packing.ColumnKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the live catalogue how the exported columns of a data set are typed. */
final class Catalogue {

    private static final String TYPES = """
            SELECT a.attname, coalesce(b.typname, t.typname)
            FROM pg_attribute a
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_type b ON b.oid = t.typbasetype
            WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped
            """;

    private Catalogue() {}

    static List<Column> columns(Connection connection, DataSet set) throws SQLException {
        var types = types(connection, set.name());
        return set.exported().stream().map(field -> column(field, types, set)).toList();
    }

    private static Column column(DataField field, Map<String, String> types, DataSet set) {
        var type = types.get(field.name());
        if (type == null) {
            throw new IllegalStateException("Column " + set.name() + "." + field.name() + " is not in the database");
        }
        return new Column(field, ColumnKind.of(type), type.startsWith("_"));
    }

    private static Map<String, String> types(Connection connection, String table) throws SQLException {
        var types = new HashMap<String, String>();
        try (var statement = connection.prepareStatement(TYPES)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return types;
    }
}

package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataField;

/** An exported column: what the data map says of it and how the database types it. */
record Column(DataField field, ColumnKind kind, boolean array) {

    String name() {
        return field.name();
    }

    /** The column in the query: arrays become JSON where the data is. */
    String expression() {
        var quoted = "\"" + name().replace("\"", "\"\"") + "\"";
        return array ? "to_jsonb(" + quoted + ")" : quoted;
    }
}

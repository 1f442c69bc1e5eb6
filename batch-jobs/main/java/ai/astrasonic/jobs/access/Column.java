package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.jobs.packing.ColumnKind;
import ai.astrasonic.jobs.packing.CsvColumn;

/** An exported column: what the data map says of it and how the database types it. */
record Column(DataField field, ColumnKind kind, boolean array) {

    String name() {
        return field.name();
    }

    CsvColumn inCsv() {
        return new CsvColumn(name(), kind);
    }

    /** The column in the query: arrays become JSON where the data is. */
    String expression() {
        var quoted = "\"" + name().replace("\"", "\"\"") + "\"";
        return array ? "to_jsonb(" + quoted + ")" : quoted;
    }
}

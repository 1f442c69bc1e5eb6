package ai.astrasonic.jobs.packing;

import java.util.List;
import java.util.Set;

/** How a column's values look in JSON. */
public enum ColumnKind {
    /** A string only where it is no number at all: NaN and the infinities. */
    NUMBER("number", "string", "null"),
    BOOLEAN("boolean", "null"),
    JSON("object", "array", "string", "number", "boolean", "null"),
    INSTANT("string", "null"),
    TEXT("string", "null");

    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float4", "float8");

    private final List<String> schemaTypes;

    ColumnKind(String... schemaTypes) {
        this.schemaTypes = List.of(schemaTypes);
    }

    /** The types in a JSON Schema. */
    public List<String> schemaTypes() {
        return schemaTypes;
    }

    /** @param type name of the type in PostgreSQL's catalogue */
    public static ColumnKind of(String type) {
        if (NUMBERS.contains(type)) {
            return NUMBER;
        }
        return switch (type) {
            case "bool" -> BOOLEAN;
            case "json", "jsonb" -> JSON;
            case "timestamptz", "timestamp" -> INSTANT;
            default -> type.startsWith("_") ? JSON : TEXT;
        };
    }
}

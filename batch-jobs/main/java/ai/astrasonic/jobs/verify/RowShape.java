package ai.astrasonic.jobs.verify;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of a JSON Schema that our data sets use: an array of objects that have all of the named properties, no other,
 * each of an allowed type.
 */
record RowShape(Map<String, Set<String>> types) {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(1 << 30).build())
            .build();

    static RowShape read(InputStream schema) {
        var properties = JsonMapper.shared().readTree(schema).path("items").path("properties");
        var types = new HashMap<String, Set<String>>();
        properties.properties().forEach(property -> types.put(property.getKey(), allowed(property.getValue())));
        return new RowShape(types);
    }

    /** Counts the rows, and refuses the first that does not fit. */
    long count(String dataSet, InputStream json) {
        var parser = FACTORY.createParser(ObjectReadContext.empty(), json);
        require(parser.nextToken() == JsonToken.START_ARRAY, dataSet, 0);
        long rows = 0;
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            row(parser, dataSet, ++rows);
        }
        require(parser.currentToken() == JsonToken.END_ARRAY && parser.nextToken() == null, dataSet, rows);
        return rows;
    }

    private void row(JsonParser parser, String dataSet, long row) {
        var seen = new HashSet<String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var type = type(parser.nextToken());
            var allowed = types.get(name);
            require(allowed != null && allowed.contains(type) && seen.add(name), dataSet, row);
            parser.skipChildren();
        }
        require(seen.size() == types.size(), dataSet, row);
    }

    private static void require(boolean fits, String dataSet, long row) {
        if (!fits) {
            throw new Unacceptable("Row " + row + " of the data set " + dataSet + " does not fit its schema");
        }
    }

    private static String type(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            case VALUE_NULL -> "null";
            case START_OBJECT -> "object";
            case START_ARRAY -> "array";
            default -> "";
        };
    }

    private static Set<String> allowed(JsonNode property) {
        var allowed = new HashSet<String>();
        var type = property.path("type");
        if (type.isArray()) {
            type.forEach(one -> allowed.add(one.asString()));
        } else {
            allowed.add(type.asString());
        }
        return allowed;
    }
}

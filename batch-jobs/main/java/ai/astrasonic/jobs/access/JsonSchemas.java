package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema (2020-12) for each data set, derived from the data map. */
@Component
class JsonSchemas {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataMap map;

    JsonSchemas(DataMap map) {
        this.map = map;
    }

    byte[] of(Collected collected, Texts texts) {
        var properties = new LinkedHashMap<String, Object>();
        for (int i = 0; i < collected.columns().size(); i++) {
            var column = collected.columns().get(i);
            properties.put(
                    column,
                    property(
                            map.get(collected.key()).field(column).orElseThrow(),
                            collected.types().get(i)));
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("type", "object");
        row.put("properties", properties);
        row.put("required", collected.columns());
        row.put("additionalProperties", false);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", texts.ofMap(collected.key()));
        schema.put("description", texts.ofMap(collected.key() + ".why"));
        schema.put("type", "array");
        schema.put("items", row);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(schema);
    }

    private static Map<String, Object> property(DataField field, List<String> types) {
        var property = new LinkedHashMap<String, Object>();
        property.put("description", field.category() + ", " + field.source());
        property.put("type", types);
        return property;
    }
}

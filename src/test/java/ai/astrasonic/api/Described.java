package ai.astrasonic.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The description of the customers' interface, as a program reads it. */
record Described(JsonNode document) {

    static Described of(String text) {
        return new Described(JsonMapper.shared().readTree(text));
    }

    /** A route as it is described. */
    record Operation(String method, String path, JsonNode described) {

        Set<String> statuses() {
            return new TreeSet<>(described.get("responses").propertyNames());
        }

        boolean isPost() {
            return "POST".equals(method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> found.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return found;
    }

    /** The schema behind a reference, or the schema itself. */
    JsonNode schema(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    /** Of a body: empty where there is none. */
    JsonNode bodyOf(Operation operation) {
        var content = operation.described().path("requestBody").path("content");
        return content.isEmpty()
                ? JsonNodeFactory.instance.missingNode()
                : content.properties().iterator().next().getValue().get("schema");
    }

    String bodyTypeOf(Operation operation) {
        var content = operation.described().path("requestBody").path("content");
        return content.isEmpty() ? "" : content.propertyNames().iterator().next();
    }
}

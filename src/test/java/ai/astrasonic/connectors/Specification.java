package ai.astrasonic.connectors;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A recipient's own description of its interface (OpenAPI 3.1), against which what was said and answered is held. */
public final class Specification {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode description;

    private Specification(JsonNode description) {
        this.description = description;
    }

    /** @param file in {@code specifications} */
    public static Specification read(String file) throws IOException {
        try (InputStream in = Specification.class.getResourceAsStream("/specifications/" + file)) {
            var description = JSON.readTree(Objects.requireNonNull(in, file));
            closed(description.path("components").path("schemas"));
            return new Specification(description);
        }
    }

    /** A field that is not described is a fault. */
    private static void closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Specification::closed);
    }

    /** What is wrong with a call and its answer; errors are not described, and not judged. */
    public List<String> faults(Asked asked, Reply reply) {
        var operation = operation(asked);
        if (operation.isMissingNode()) {
            return List.of("Not described: " + asked.line());
        }
        var sent = body(operation.path("requestBody"));
        var told = body(operation.path("responses").path(String.valueOf(reply.status())));
        if (reply.status() < 400 && told.isMissingNode()) {
            return List.of("Answer " + reply.status() + " is not described: " + asked.line());
        }
        return Stream.concat(
                        sent.isMissingNode() ? Stream.of() : faults(sent, asked.body()),
                        reply.status() >= 400 ? Stream.of() : faults(told, reply.body()))
                .toList();
    }

    private JsonNode operation(Asked asked) {
        return description
                .path("paths")
                .propertyStream()
                .filter(path -> asked.path().matches(path.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(Map.Entry::getValue)
                .map(path -> path.path(asked.method().toLowerCase(java.util.Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst()
                .orElse(description.path("none"));
    }

    private static JsonNode body(JsonNode of) {
        return of.path("content").path("application/json").path("schema");
    }

    private Stream<String> faults(JsonNode schema, byte[] body) {
        var whole = JSON.createObjectNode();
        whole.set("components", description.path("components"));
        whole.set("allOf", JSON.createArrayNode().add(schema));
        return registry.getSchema(whole).validate(JSON.readTree(body)).stream().map(Object::toString);
    }
}

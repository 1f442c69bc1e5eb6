package ai.astrasonic.connectors.stripe;

import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Reply;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Stripe publishes, held against each call of ours and each answer of the stand-in. */
final class StripeSpecification {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PREVIEW = "/v1/privacy/";

    /** Of the portal there is only Stripe's sample, and its library. */
    private static final String PORTAL = "/v1/billing_portal/sessions";

    private static final Set<String> OF_PORTAL = Set.of("customer", "return_url", "locale", "configuration");

    private final JsonNode today = read("stripe-openapi-2026-07-29.dahlia.derived.json");
    private final JsonNode older =
            read("stripe-openapi-2023-08-16.reduced.json").path("components").path("schemas");
    private final JsonNode preview = read("redaction-jobs.preview.json");
    private final JsonNode samples = read("fixtures3.json").path("resources");
    private final SchemaRegistry openApi = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
    private final SchemaRegistry plain = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int held;

    /** Everything that does not fit; empty when all does. */
    List<String> wrong() {
        return wrong;
    }

    /** How many calls were held against it. */
    int held() {
        return held;
    }

    void hold(Asked asked, Reply reply) {
        held++;
        if (asked.path().startsWith(PREVIEW)) {
            holdPreview(asked, reply);
            return;
        }
        if (asked.path().startsWith(PORTAL)) {
            holdPortal(asked, reply);
            return;
        }
        var operation = operation(asked);
        if (operation.isEmpty()) {
            wrong.add("no such call: " + asked.line());
            return;
        }
        parameters(asked).forEach((name, value) -> holdParameter(asked, operation.get(), name, value));
        holdAnswer(asked, operation.get(), reply);
    }

    private Optional<JsonNode> operation(Asked asked) {
        return today.path("paths").properties().stream()
                .filter(path -> asked.path().matches(path.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .min(Comparator.comparing(
                        path -> path.getKey().chars().filter(c -> c == '{').count()))
                .map(path -> path.getValue().path(asked.method().toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject);
    }

    private static Map<String, String> parameters(Asked asked) {
        var all = new HashMap<>(asked.method().equals("POST") ? asked.form() : Map.<String, String>of());
        Stream.of(asked.query().split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            var parts = pair.split("=", 2);
            all.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        });
        return all;
    }

    private void holdParameter(Asked asked, JsonNode operation, String name, String value) {
        var parts = name.replace("]", "").split("\\[");
        var schema = asked.method().equals("POST")
                ? operation
                        .path("requestBody")
                        .path("content")
                        .path("application/x-www-form-urlencoded")
                        .path("schema")
                        .path("properties")
                        .path(parts[0])
                : operation
                        .path("parameters")
                        .valueStream()
                        .filter(one -> one.path("in").asString().equals("query")
                                && one.path("name").asString().equals(parts[0]))
                        .findFirst()
                        .map(one -> one.path("schema"))
                        .orElse(JSON.missingNode());
        if (schema.isMissingNode() || !takes(schema, List.of(parts).subList(1, parts.length), value)) {
            wrong.add("no such parameter of " + asked.line() + ": " + name + "=" + value);
        }
    }

    private static boolean takes(JsonNode schema, List<String> parts, String value) {
        if (schema.has("anyOf")) {
            return schema.path("anyOf").valueStream().anyMatch(one -> takes(one, parts, value));
        }
        if (parts.isEmpty()) {
            return !schema.has("enum")
                    || schema.path("enum")
                            .valueStream()
                            .anyMatch(one -> one.asString().equals(value));
        }
        var rest = parts.subList(1, parts.size());
        if (schema.has("items")) {
            return takes(schema.path("items"), rest, value);
        }
        return schema.has("properties")
                ? schema.path("properties").has(parts.getFirst())
                        && takes(schema.path("properties").path(parts.getFirst()), rest, value)
                : isOpen(schema);
    }

    /** Where the derived file does not say what is in it, Stripe's own library does: it can name nothing else. */
    private static boolean isOpen(JsonNode schema) {
        return schema.isEmpty()
                || schema.has("x-union")
                || schema.has("x-java-type")
                || schema.path("additionalProperties").isObject();
    }

    private void holdAnswer(Asked asked, JsonNode operation, Reply reply) {
        var body = JSON.readTree(reply.body());
        var status = reply.status() == 200 ? "200" : "default";
        var name = operation.path("operationId").asString() + status;
        var schema = schemas.computeIfAbsent(
                name,
                any -> whole(operation
                        .path("responses")
                        .path(status)
                        .path("content")
                        .path("application/json")
                        .path("schema")));
        schema.validate(body).forEach(error -> wrong.add(asked.line() + ": " + error));
        objects(body).forEach(this::holdFields);
    }

    private Schema whole(JsonNode part) {
        var root = JSON.createObjectNode();
        root.putArray("allOf").add(part);
        root.set("components", today.path("components"));
        return openApi.getSchema(root);
    }

    private static Stream<JsonNode> objects(JsonNode body) {
        return body.path("object").asString("").equals("list")
                ? body.path("data").valueStream()
                : Stream.of(body);
    }

    /** Each field of the official sample, and each that was required before and still exists. */
    private void holdFields(JsonNode object) {
        var type = object.path("object").asString("");
        if (object.path("deleted").asBoolean(false)) {
            missing(object, samples.path("deleted_" + type).propertyStream().map(Map.Entry::getKey));
            return;
        }
        missing(
                object,
                samples.path(type)
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !(type.equals("invoice") && name.equals("subscription"))));
        var now = today.path("components").path("schemas").path(type).path("properties");
        missing(
                object,
                older.path(type)
                        .path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(now::has));
    }

    private void missing(JsonNode object, Stream<String> names) {
        names.filter(name -> !object.has(name))
                .forEach(name -> wrong.add(object.path("object").asString("?") + " lacks " + name));
    }

    private void holdPortal(Asked asked, Reply reply) {
        if (!asked.line().equals("POST " + PORTAL)) {
            wrong.add("no such call: " + asked.line());
        }
        asked.form().keySet().stream()
                .filter(name -> !OF_PORTAL.contains(name))
                .forEach(name -> wrong.add("no such parameter: " + name));
        if (reply.status() == 200) {
            var body = JSON.readTree(reply.body());
            holdFields(body);
            body.propertyNames().stream()
                    .filter(name -> !samples.path("billing_portal.session").has(name))
                    .forEach(name -> wrong.add("billing_portal.session has no " + name));
        }
    }

    private void holdPreview(Asked asked, Reply reply) {
        var path = asked.line().replaceAll("prj_\\w+", "{job}");
        if (!preview.path("paths").has(path)) {
            wrong.add("no such call: " + asked.line());
        }
        asked.form().keySet().stream()
                .filter(name -> !name.isEmpty())
                .filter(name -> !name.equals("validation_behavior") && !isRoot(name))
                .forEach(name -> wrong.add("no such parameter: " + name));
        var body = JSON.readTree(reply.body());
        if (reply.status() == 200) {
            objects(body)
                    .forEach(object -> plain.getSchema(preview.path("schemas")
                                    .path(object.path("object").asString()))
                            .validate(object)
                            .forEach(error -> wrong.add(asked.line() + ": " + error)));
        }
    }

    private boolean isRoot(String name) {
        return preview.path("root_object_types")
                .valueStream()
                .anyMatch(type -> name.startsWith("objects[" + type.asString() + "]["));
    }

    private static JsonNode read(String file) {
        try (InputStream in =
                Objects.requireNonNull(StripeSpecification.class.getResourceAsStream("/stripe/" + file))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ai.astrasonic.local.standins.stripe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every object at Stripe, newest first in lists. */
final class StripeObjects {

    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();
    private final Map<String, Map<String, ObjectNode>> byType = new HashMap<>();

    void put(ObjectNode object) {
        var id = object.path("id").asString();
        byId.put(id, object);
        byType.computeIfAbsent(object.path("object").asString(""), type -> new LinkedHashMap<>())
                .put(id, object);
    }

    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<ObjectNode> find(String type, String id) {
        return find(id).filter(object -> is(object, type));
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    List<ObjectNode> of(String type, String field, String value) {
        return newest(type, object -> object.path(field).asString("").equals(value));
    }

    List<ObjectNode> newest(String type, Predicate<ObjectNode> which) {
        return new ArrayList<>(byType.getOrDefault(type, Map.of()).values())
                .reversed().stream().filter(which).toList();
    }

    void clear() {
        byId.clear();
        byType.clear();
    }

    static boolean is(JsonNode object, String type) {
        return object.path("object").asString("").equals(type);
    }
}

package ai.astrasonic.local.standins.stripe;

import java.util.ArrayList;
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

    void put(ObjectNode object) {
        byId.put(object.path("id").asString(), object);
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
        return newest(
                object -> is(object, type) && object.path(field).asString("").equals(value));
    }

    void clear() {
        byId.clear();
    }

    private List<ObjectNode> newest(Predicate<ObjectNode> which) {
        return new ArrayList<>(byId.values()).reversed().stream().filter(which).toList();
    }

    static boolean is(JsonNode object, String type) {
        return object.path("object").asString("").equals(type);
    }
}

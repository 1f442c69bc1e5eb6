package ai.astrasonic.outbound;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Server-side product events leave under a pseudonym, with the properties that were agreed and no others, and only of people who
 * let them (CONS-4, Art. 18 and 21). Of a batch the others stay here.
 */
@Component
class EventFilter implements BodyFilter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INGEST = "eu.i.posthog.com";
    private static final Set<String> PARTS =
            Set.of("api_key", "event", "distinct_id", "uuid", "timestamp", "properties", "batch");
    private static final Set<String> PROPERTIES = Set.of("page", "platform", "app_version", "$lib", "$lib_version");
    private static final String WORD = "[\\p{L}\\p{N} ._/-]{0,100}";
    private static final String NUMBERS = ".*\\d{1,3}(\\.\\d{1,3}){3}.*";

    private final ObjectProvider<EventPermission> permissions;
    private final Samples samples;

    EventFilter(ObjectProvider<EventPermission> permissions, Samples samples) {
        this.permissions = permissions;
        this.samples = samples;
    }

    @Override
    public String recipient() {
        return "posthog";
    }

    @Override
    public byte[] filter(URI address, byte[] body) {
        if (!INGEST.equals(address.getHost())) {
            return body;
        }
        try {
            return JSON.writeValueAsBytes(filtered(JSON.readTree(body)));
        } catch (JacksonException e) {
            throw withheld("unreadable");
        }
    }

    private JsonNode filtered(JsonNode body) {
        if (!(body instanceof ObjectNode all)) {
            throw withheld("unreadable");
        }
        if (!(all.get("batch") instanceof ArrayNode batch)) {
            return event(all);
        }
        keepOnly(all, PARTS);
        var left = JSON.createArrayNode();
        batch.forEach(one -> {
            if (one instanceof ObjectNode event && mayLeave(event.get("distinct_id"))) {
                left.add(event(event));
            } else {
                samples.filtered(recipient(), "person", 1);
            }
        });
        if (left.isEmpty()) {
            throw withheld("person");
        }
        return all.set("batch", left);
    }

    private ObjectNode event(ObjectNode event) {
        if (!mayLeave(event.get("distinct_id"))) {
            throw withheld("person");
        }
        keepOnly(event, PARTS);
        var properties = event.get("properties") instanceof ObjectNode told ? told : JSON.createObjectNode();
        keepOnly(properties, PROPERTIES);
        properties.properties().stream()
                .filter(property -> !isHarmless(property.getValue().asString("")))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(name -> remove(properties, name));
        properties.put("$process_person_profile", false).put("$geoip_disable", true);
        event.set("properties", properties);
        return event;
    }

    private boolean mayLeave(@Nullable JsonNode pseudonym) {
        try {
            var asked = permissions.stream().toList();
            var whose = UUID.fromString(pseudonym == null ? "" : pseudonym.asString(""));
            return !asked.isEmpty() && asked.stream().allMatch(permission -> permission.mayLeave(whose));
        } catch (IllegalArgumentException noPseudonym) {
            return false;
        }
    }

    private void keepOnly(ObjectNode node, Set<String> agreed) {
        node.propertyNames().stream()
                .filter(name -> !agreed.contains(name))
                .toList()
                .forEach(name -> remove(node, name));
    }

    private void remove(ObjectNode node, String name) {
        node.remove(name);
        samples.filtered(recipient(), "property", 1);
    }

    private static boolean isHarmless(String value) {
        return value.matches(WORD) && !value.matches(NUMBERS);
    }

    private OutboundFailure.Withheld withheld(String what) {
        samples.filtered(recipient(), what, 1);
        return new OutboundFailure.Withheld(recipient(), what);
    }
}

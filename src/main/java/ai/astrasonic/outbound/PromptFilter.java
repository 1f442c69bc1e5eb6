package ai.astrasonic.outbound;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Prompts carry no e-mail address, no IP address, no telephone number and no audio (PROC-6): the first three are taken out of the
 * text, a prompt with anything but text in it does not leave.
 */
@Component
class PromptFilter implements BodyFilter {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Parts of a message that are words. */
    private static final Set<String> WORDS = Set.of("text", "tool_use", "tool_result", "thinking");

    private static final Map<String, Pattern> TAKEN_OUT = patterns();
    private static final Pattern ENCODED =
            Pattern.compile("[A-Za-z0-9+/_-]{400,}={0,2}|data:[a-z]+/[a-z0-9.+-]+;base64");

    private final Samples samples;

    PromptFilter(Samples samples) {
        this.samples = samples;
    }

    private static Map<String, Pattern> patterns() {
        var patterns = new LinkedHashMap<String, Pattern>();
        patterns.put(
                "email",
                Pattern.compile(
                        "[\\p{L}\\p{N}._%+'-]+\\s*(?:@|＠|\\(at\\)|\\[at])\\s*[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"));
        patterns.put(
                "ip",
                Pattern.compile(
                        "(?<![\\p{N}.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\p{N}]|\\.\\d)"
                                + "|(?<![0-9A-Fa-f:])(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}(?![0-9A-Fa-f:])"
                                + "|(?<![0-9A-Fa-f:])(?:[0-9A-Fa-f]{1,4}:){1,6}:(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,5})?(?![0-9A-Fa-f:])"));
        patterns.put("phone", Pattern.compile("(?<![\\p{N}\\p{L}])(?:\\+|00|0)(?:[ ./()-]?\\d){8,14}(?![\\p{N}])"));
        return patterns;
    }

    @Override
    public String recipient() {
        return "anthropic";
    }

    @Override
    public byte[] filter(URI address, byte[] body) {
        try {
            return JSON.writeValueAsBytes(clean(JSON.readTree(body)));
        } catch (JacksonException e) {
            throw withheld("unreadable");
        }
    }

    private JsonNode clean(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                refuseWhatIsNoWords(object);
                object.properties().forEach(entry -> entry.setValue(clean(entry.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (int n = 0; n < array.size(); n++) {
                    array.set(n, clean(array.get(n)));
                }
                yield array;
            }
            case StringNode text -> StringNode.valueOf(clean(text.stringValue()));
            default -> node;
        };
    }

    private void refuseWhatIsNoWords(ObjectNode object) {
        boolean isPart = object.has("source") || object.has("data") || object.has("file_id");
        if (isPart && !WORDS.contains(object.path("type").asString(""))) {
            throw withheld("audio-or-file");
        }
    }

    private String clean(String text) {
        if (ENCODED.matcher(text).find()) {
            throw withheld("audio-or-file");
        }
        var left = text;
        for (var taken : TAKEN_OUT.entrySet()) {
            var found = taken.getValue().matcher(left);
            long count = found.results().count();
            if (count > 0) {
                samples.filtered(recipient(), taken.getKey(), count);
                left = found.reset().replaceAll("[" + taken.getKey() + "]");
            }
        }
        return left;
    }

    private OutboundFailure.Withheld withheld(String what) {
        samples.filtered(recipient(), what, 1);
        return new OutboundFailure.Withheld(recipient(), what);
    }
}

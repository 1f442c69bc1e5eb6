package ai.astrasonic.breaches.scope;

import ai.astrasonic.breaches.scope.ScopeRule.AllOf;
import ai.astrasonic.breaches.scope.ScopeRule.AnyOf;
import ai.astrasonic.breaches.scope.ScopeRule.Everybody;
import ai.astrasonic.breaches.scope.ScopeRule.FilesUnder;
import ai.astrasonic.breaches.scope.ScopeRule.Listed;
import ai.astrasonic.breaches.scope.ScopeRule.PaymentsIn;
import ai.astrasonic.breaches.scope.ScopeRule.RecordsIn;
import ai.astrasonic.breaches.scope.ScopeRule.SignedInFrom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was counted as text: the same request is always the same text, for it is signed. */
final class RequestJson {

    private RequestJson() {}

    static String text(ScopeRequest request) {
        var tree = new TreeMap<String, Object>();
        tree.put("dataSets", request.dataSets());
        put(tree, request.period());
        tree.put("rule", tree(request.rule()));
        return JsonMapper.shared().writeValueAsString(tree);
    }

    static ScopeRequest of(String text) {
        var tree = JsonMapper.shared().readTree(text);
        var sets = new TreeSet<String>();
        tree.get("dataSets").forEach(set -> sets.add(set.asString()));
        return new ScopeRequest(sets, period(tree), rule(tree.get("rule")));
    }

    private static Map<String, Object> tree(ScopeRule rule) {
        var tree = new TreeMap<String, Object>();
        tree.put("kind", rule.getClass().getSimpleName());
        switch (rule) {
            case Everybody() -> {}
            case SignedInFrom(var networks, var period) -> {
                tree.put("networks", networks);
                put(tree, period);
            }
            case FilesUnder(var prefix) -> tree.put("prefix", prefix);
            case PaymentsIn(var period) -> put(tree, period);
            case RecordsIn(var dataSet, var period) -> {
                tree.put("dataSet", dataSet);
                put(tree, period);
            }
            case Listed(var list) -> tree.put("list", list.toString());
            case AllOf(var rules) -> tree.put("rules", trees(rules));
            case AnyOf(var rules) -> tree.put("rules", trees(rules));
        }
        return tree;
    }

    private static List<Map<String, Object>> trees(List<ScopeRule> rules) {
        return rules.stream().map(RequestJson::tree).toList();
    }

    private static void put(Map<String, Object> tree, @Nullable Period period) {
        if (period != null) {
            tree.put("from", period.from().toString());
            tree.put("until", period.until().toString());
        }
    }

    private static ScopeRule rule(JsonNode tree) {
        var kind = tree.get("kind").asString();
        return switch (kind) {
            case "Everybody" -> new Everybody();
            case "SignedInFrom" -> new SignedInFrom(texts(tree.get("networks")), needed(tree));
            case "FilesUnder" -> new FilesUnder(tree.get("prefix").asString());
            case "PaymentsIn" -> new PaymentsIn(needed(tree));
            case "RecordsIn" -> new RecordsIn(tree.get("dataSet").asString(), period(tree));
            case "Listed" ->
                new Listed(new ListId(UUID.fromString(tree.get("list").asString())));
            case "AllOf" -> new AllOf(rules(tree));
            case "AnyOf" -> new AnyOf(rules(tree));
            default -> throw new IllegalArgumentException("No kind of rule is called " + kind);
        };
    }

    private static List<ScopeRule> rules(JsonNode tree) {
        return tree.get("rules").valueStream().map(RequestJson::rule).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Period needed(JsonNode tree) {
        return java.util.Objects.requireNonNull(period(tree));
    }

    private static @Nullable Period period(JsonNode tree) {
        return tree.has("from")
                ? new Period(
                        Instant.parse(tree.get("from").asString()),
                        Instant.parse(tree.get("until").asString()))
                : null;
    }
}

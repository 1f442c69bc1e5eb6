package ai.astrasonic.promises.checks;

import ai.astrasonic.shared.LawData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom the published policy names and whom the register has, both read anew for the checks. */
@Component
class NamedRecipients {

    private final List<Named> policy;
    private final Map<String, Map<?, ?>> register;

    NamedRecipients() {
        this(
                LawData.read("policy-recipients", Named.class),
                LawData.folder("recipients", Map.class).stream()
                        .<Map<?, ?>>map(entry -> entry)
                        .toList());
    }

    NamedRecipients(List<Named> policy, List<? extends Map<?, ?>> register) {
        this.policy = policy;
        this.register =
                register.stream().collect(Collectors.toMap(entry -> text(entry.get("key")), Function.identity()));
    }

    /** A recipient as the policy names it. */
    record Named(String key, String word, String section) {}

    int size() {
        return register.size();
    }

    /** Named by the policy, and the register has nobody of that name. */
    List<String> missing() {
        return policy.stream()
                .filter(named -> !register.containsKey(named.key())
                        || !text(register.get(named.key()).get("name")).contains(named.word()))
                .map(Named::word)
                .sorted()
                .toList();
    }

    /** In the register, and the policy does not name them. */
    List<String> unnamed() {
        var named = policy.stream().map(Named::key).collect(Collectors.toSet());
        return register.keySet().stream()
                .filter(key -> !named.contains(key))
                .sorted()
                .toList();
    }

    /** Of whom the register does not say in both languages what they get and why. */
    List<String> unexplained() {
        return register.entrySet().stream()
                .filter(entry -> !isTold(entry.getValue().get("service"))
                        || !isTold(entry.getValue().get("holds"))
                                && entry.getValue().get("noPersonalData") == null)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    boolean isHostOf(String recipient, String host) {
        return register.get(recipient) instanceof Map<?, ?> entry
                && entry.get("hosts") instanceof List<?> hosts
                && hosts.stream().map(String::valueOf).anyMatch(theirs -> isSameOrBelow(theirs, host));
    }

    private static boolean isSameOrBelow(String theirs, String host) {
        return theirs.startsWith("*.") ? host.endsWith(theirs.substring(1)) : theirs.equals(host);
    }

    private static boolean isTold(@Nullable Object texts) {
        return texts instanceof Map<?, ?> told
                && Set.of("en", "nl").stream()
                        .noneMatch(language -> text(told.get(language)).isBlank());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

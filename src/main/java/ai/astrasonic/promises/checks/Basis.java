package ai.astrasonic.promises.checks;

import ai.astrasonic.shared.LawData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the law data says of processing activities, read anew for the checks. */
final class Basis {

    private Basis() {}

    /** Keys of the activities that go on while processing is restricted (Art. 18(2)). */
    static Set<String> goingOnUnderRestriction() {
        return LawData.read("under-restriction", Map.class).stream()
                .map(rule -> String.valueOf(rule.get("activity")))
                .collect(Collectors.toSet());
    }

    /** Keys of the activities of which every purpose rests on consent. */
    static Set<String> consentAlone() {
        return LawData.folder("activities", Map.class).stream()
                .filter(activity -> ((List<?>) activity.get("purposes"))
                        .stream().allMatch(purpose -> "CONSENT".equals(((Map<?, ?>) purpose).get("basis"))))
                .map(activity -> String.valueOf(activity.get("key")))
                .collect(Collectors.toSet());
    }
}

package ai.astrasonic.permissions;

import ai.astrasonic.shared.LawData;
import ai.astrasonic.shared.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * An activity that goes on while processing is restricted (Art. 18(2)), or even after the person was erased (Art. 17(3)).
 *
 * @param activity key of the processing activity
 * @param afterErasure whether it goes on for an erased person too
 * @param article the rule that permits it, and what for
 */
public record UnderRestriction(String activity, boolean afterErasure, LocalText article) {

    private static final List<UnderRestriction> ALL = LawData.read("under-restriction", UnderRestriction.class);

    public static List<UnderRestriction> all() {
        return ALL;
    }

    public static Optional<UnderRestriction> of(String activity) {
        return ALL.stream().filter(u -> u.activity().equals(activity)).findFirst();
    }
}

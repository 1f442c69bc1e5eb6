package ai.astrasonic.finance.intake;

import ai.astrasonic.shared.LawData;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is decided about each type of event: whether its object is taken into the records, or nothing follows from it. */
final class EventTypes {

    private static final List<Decided> ALL = LawData.read("stripe-events", Decided.class);

    private static final Set<String> TAKEN = which(true);
    private static final Set<String> WITHOUT_EFFECT = which(false);

    private EventTypes() {}

    /** @param taken whether its object is taken in */
    record Decided(String type, boolean taken) {}

    static boolean isTaken(String type) {
        return TAKEN.contains(type);
    }

    static boolean isKnown(String type) {
        return TAKEN.contains(type) || WITHOUT_EFFECT.contains(type);
    }

    private static Set<String> which(boolean taken) {
        return ALL.stream()
                .filter(decided -> decided.taken() == taken)
                .map(Decided::type)
                .collect(Collectors.toUnmodifiableSet());
    }
}

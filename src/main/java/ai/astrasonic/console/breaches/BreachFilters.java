package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListState;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** The ways to narrow the register of breaches. */
final class BreachFilters {

    private static final String STATE = "state";
    private static final String AT_WORK = "at-work";

    private BreachFilters() {}

    static List<ListFilter> all() {
        SequencedMap<String, String> states = new LinkedHashMap<>();
        states.put(AT_WORK, t("breaches.at-work"));
        Stream.of(BreachStatus.values()).forEach(status -> states.put(status.name(), BreachWords.status(status)));
        return List.of(new ListFilter(STATE, t("breaches.status"), states));
    }

    static Set<BreachStatus> wanted(ListState state) {
        return state.value(STATE)
                .<Set<BreachStatus>>map(value -> value.equals(AT_WORK)
                        ? EnumSet.of(BreachStatus.SIGNAL, BreachStatus.OPEN)
                        : EnumSet.of(BreachStatus.valueOf(value)))
                .orElse(EnumSet.allOf(BreachStatus.class));
    }
}

package ai.astrasonic.analytics.anonymous;

import java.util.Map;

/** What somebody knows about a person whom they look for in the figures: how often the person did what, and with what. */
public record KnownPerson(Map<Key, Long> acts) {

    public KnownPerson {
        acts = Map.copyOf(acts);
    }

    /** Their own events in a line, which may be the whole week or a group. */
    long eventsIn(Key key) {
        return acts.entrySet().stream()
                .filter(act -> within(act.getKey(), key))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean within(Key act, Key key) {
        return act.equals(key) || act.parent().filter(up -> within(up, key)).isPresent();
    }
}

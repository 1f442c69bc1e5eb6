package ai.astrasonic.analytics.anonymous;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A published line and its parts, of which some must go so that nothing about few people follows from the others. */
record Family(Counted parent, List<Counted> parts) {

    /** The smallest goes first: it costs the least. */
    private static final Comparator<Counted> SMALLEST_FIRST = Comparator.comparingLong(Counted::people)
            .thenComparingLong(Counted::events)
            .thenComparing(part -> part.key().toString());

    /** The parts that may be published. */
    List<Counted> visible() {
        var visible = parts.stream()
                .filter(part -> isVaried() && part.passes() && !isWhatEverybodyDid(part))
                .sorted(SMALLEST_FIRST)
                .collect(Collectors.toCollection(ArrayList::new));
        while (!visible.isEmpty() && reveals(visible)) {
            visible.removeFirst();
        }
        return visible;
    }

    /** Acts that all have one value tell of each person in the group what they did. */
    private boolean isVaried() {
        var acts = parts.stream()
                .filter(part -> part.key().isAct())
                .map(part -> part.key().act())
                .toList();
        return acts.isEmpty()
                || (acts.stream().map(Key.Act::event).distinct().count() >= Bar.L
                        && acts.stream().map(Key.Act::section).distinct().count() >= Bar.L);
    }

    private boolean isWhatEverybodyDid(Counted part) {
        return part.key().isAct() && part.people() == parent.people();
    }

    /** What the parent leaves over when the visible parts are taken away must pass like anything that is published. */
    private boolean reveals(List<Counted> visible) {
        var seen = Set.copyOf(visible);
        var hidden = parts.stream().filter(part -> !seen.contains(part)).toList();
        if (hidden.isEmpty()) {
            return false;
        }
        long events = hidden.stream().mapToLong(Counted::events).sum();
        long mostOfOne = hidden.stream().mapToLong(Counted::most).sum();
        long atLeast = hidden.stream().mapToLong(Counted::people).max().orElse(0);
        long left =
                parent.people() - visible.stream().mapToLong(Counted::people).sum();
        return hidden.size() < 2 || atLeast < Bar.K || Bar.isDominated(mostOfOne, events) || Bar.isSmall(left);
    }
}

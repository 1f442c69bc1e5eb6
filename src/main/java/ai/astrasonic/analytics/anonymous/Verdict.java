package ai.astrasonic.analytics.anonymous;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a week's figures may be published as anonymous, and why not.
 *
 * @param published nothing when there is a shortcoming
 * @param smallest the smallest number of people found: in a published line, or else in the week
 * @param suppressedShare of the events, those that no published act tells of
 */
public record Verdict(
        List<Figure> published, Set<Shortcoming> shortcomings, long smallest, BigDecimal suppressedShare) {

    public Verdict {
        published = List.copyOf(published);
        shortcomings = Set.copyOf(shortcomings);
    }

    public boolean passes() {
        return shortcomings.isEmpty();
    }

    /**
     * Suppresses, then tests and attacks what would be published.
     *
     * @param sample real people with what is known about them
     * @param earlier figures of the same week from an earlier release
     * @param ofTheTable what is wrong with the table in which they would be published
     */
    public static Verdict on(
            List<Counted> counted, Collection<KnownPerson> sample, List<Figure> earlier, Set<Shortcoming> ofTheTable) {
        var figures = Suppression.of(counted);
        var found = EnumSet.noneOf(Shortcoming.class);
        found.addAll(ofTheTable);
        found.addAll(Scrutiny.of(figures, earlier));
        found.addAll(
                Suppression.week(counted).findAny().map(Verdict::shortcomingsOf).orElse(Set.of(Shortcoming.K)));
        if (SinglingOut.successes(figures, sample) > 0) {
            found.add(Shortcoming.SINGLING_OUT);
        }
        long people = Suppression.week(counted).mapToLong(Counted::people).sum();
        return new Verdict(found.isEmpty() ? figures : List.of(), found, smallest(figures, people), share(figures));
    }

    /** Tests again what was published when its source is gone. */
    public static Verdict again(List<Figure> published, Set<Shortcoming> ofTheTable) {
        var found = EnumSet.noneOf(Shortcoming.class);
        found.addAll(ofTheTable);
        found.addAll(Scrutiny.of(published, List.of()));
        return new Verdict(found.isEmpty() ? published : List.of(), found, smallest(published, 0), share(published));
    }

    private static Set<Shortcoming> shortcomingsOf(Counted week) {
        var found = EnumSet.noneOf(Shortcoming.class);
        if (week.people() < Bar.K) {
            found.add(Shortcoming.K);
        }
        if (Bar.isDominated(week.most(), week.events())) {
            found.add(Shortcoming.DOMINANCE);
        }
        return found;
    }

    private static long smallest(List<Figure> figures, long people) {
        return figures.stream().mapToLong(Figure::people).min().orElse(people);
    }

    private static BigDecimal share(List<Figure> figures) {
        long all = sum(figures, false);
        return all == 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.subtract(BigDecimal.valueOf(sum(figures, true))
                        .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP));
    }

    private static long sum(List<Figure> figures, boolean acts) {
        return figures.stream()
                .filter(figure -> acts ? figure.key().isAct() : figure.key().equals(Key.WEEK))
                .mapToLong(Figure::events)
                .sum();
    }
}

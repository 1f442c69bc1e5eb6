package ai.astrasonic.analytics.anonymous;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tests published figures by themselves, as it can be done again when their source is long gone. */
public final class Scrutiny {

    private Scrutiny() {}

    /**
     * What is wrong with them.
     *
     * @param earlier figures of the same week from an earlier release; none when there was none
     */
    public static Set<Shortcoming> of(List<Figure> figures, List<Figure> earlier) {
        var found = EnumSet.noneOf(Shortcoming.class);
        var published = new Published(figures);
        note(found, Shortcoming.SCHEMA, !figures.stream().map(Figure::key).allMatch(Vocabulary::knows));
        note(found, Shortcoming.K, figures.stream().anyMatch(figure -> figure.people() < Bar.K));
        note(found, Shortcoming.HOMOGENEITY, figures.stream().anyMatch(published::isWhatEverybodyDid));
        note(found, Shortcoming.SUBTRACTION, figures.stream().anyMatch(figure -> revealsSome(published, figure)));
        note(found, Shortcoming.DIFFERENCING, differ(figures, earlier));
        return found;
    }

    private static void note(Set<Shortcoming> found, Shortcoming shortcoming, boolean is) {
        if (is) {
            found.add(shortcoming);
        }
    }

    /** A part without its line was meant to be hidden; a rest of few events, or of few people, is about few people. */
    private static boolean revealsSome(Published published, Figure figure) {
        if (figure.key().parent().filter(up -> published.at(up).isEmpty()).isPresent()) {
            return true;
        }
        long events = published.rest(figure, Figure::events);
        return !published.partsOf(figure.key()).isEmpty()
                && (events < 0
                        || Bar.isSmall(events)
                        || (events > 0 && Bar.isSmall(published.rest(figure, Figure::people))));
    }

    /** Two releases that differ by a few people tell of these few. */
    private static boolean differ(List<Figure> figures, List<Figure> earlier) {
        var before = earlier.stream().collect(Collectors.toMap(Figure::key, Figure::people));
        return figures.stream()
                .anyMatch(figure ->
                        Bar.isSmall(Math.abs(figure.people() - before.getOrDefault(figure.key(), figure.people()))));
    }
}

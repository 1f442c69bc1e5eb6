package ai.astrasonic.analytics.anonymous;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Attacks figures with what is known about real people, by reading, subtracting and concluding. */
public final class SinglingOut {

    private final Published published;

    private SinglingOut(Published published) {
        this.published = published;
    }

    /** How many of the people were found; of anonymous figures nobody. */
    public static long successes(List<Figure> figures, Collection<KnownPerson> people) {
        var attack = new SinglingOut(new Published(figures));
        return people.stream().filter(attack::finds).count();
    }

    private boolean finds(KnownPerson person) {
        return person.acts().keySet().stream()
                .flatMap(SinglingOut::withLinesAbove)
                .distinct()
                .flatMap(key -> published.at(key).stream())
                .anyMatch(figure -> isAlone(person, figure) || isAloneInTheRest(person, figure) || isToldOf(figure));
    }

    private static Stream<Key> withLinesAbove(Key key) {
        return Stream.iterate(Optional.of(key), Optional::isPresent, up -> up.flatMap(Key::parent))
                .flatMap(Optional::stream);
    }

    private static boolean isAlone(KnownPerson person, Figure figure) {
        return figure.people() == 1 || Bar.isDominated(person.eventsIn(figure.key()), figure.events());
    }

    private boolean isAloneInTheRest(KnownPerson person, Figure figure) {
        long own = person.eventsIn(figure.key())
                - published.partsOf(figure.key()).stream()
                        .mapToLong(part -> person.eventsIn(part.key()))
                        .sum();
        return own > 0 && Bar.isDominated(own, published.rest(figure, Figure::events));
    }

    /** Whoever is known to be in the group is known to have done it. */
    private boolean isToldOf(Figure figure) {
        return published.isWhatEverybodyDid(figure);
    }
}

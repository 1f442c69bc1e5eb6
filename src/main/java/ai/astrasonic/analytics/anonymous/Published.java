package ai.astrasonic.analytics.anonymous;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The figures of a week as anybody can read them, and what follows from them by subtraction. */
final class Published {

    private final Map<Key, Figure> figures;
    private final Map<Key, List<Figure>> parts;

    Published(List<Figure> figures) {
        this.figures = figures.stream().collect(Collectors.toMap(Figure::key, Function.identity()));
        this.parts = figures.stream()
                .filter(figure -> figure.key().parent().isPresent())
                .collect(Collectors.groupingBy(figure -> figure.key().parent().orElseThrow()));
    }

    Optional<Figure> at(Key key) {
        return Optional.ofNullable(figures.get(key));
    }

    List<Figure> partsOf(Key key) {
        return parts.getOrDefault(key, List.of());
    }

    /** What the parts that are published leave over of a line. */
    long rest(Figure line, ToLongFunction<Figure> amount) {
        return amount.applyAsLong(line)
                - partsOf(line.key()).stream().mapToLong(amount).sum();
    }

    /** A part that all people of its line are in. */
    boolean isWhatEverybodyDid(Figure figure) {
        return figure.key().isAct()
                && figure.key()
                        .parent()
                        .flatMap(this::at)
                        .filter(line -> line.people() == figure.people())
                        .isPresent();
    }
}

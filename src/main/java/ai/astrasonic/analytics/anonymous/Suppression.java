package ai.astrasonic.analytics.anonymous;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leaves out what is about too few people, and what would reveal it. */
public final class Suppression {

    private final Map<Key, List<Counted>> parts;
    private final List<Figure> published = new ArrayList<>();

    private Suppression(List<Counted> all) {
        this.parts = all.stream()
                .filter(line -> line.key().parent().isPresent())
                .collect(Collectors.groupingBy(line -> line.key().parent().orElseThrow()));
    }

    /** What may be published of a week; nothing at all when not even the week as a whole passes. */
    public static List<Figure> of(List<Counted> all) {
        var suppression = new Suppression(all);
        week(all).filter(Counted::passes).forEach(suppression::publish);
        return List.copyOf(suppression.published);
    }

    static Stream<Counted> week(List<Counted> all) {
        return all.stream().filter(line -> line.key().equals(Key.WEEK));
    }

    private void publish(Counted line) {
        published.add(line.figure());
        new Family(line, parts.getOrDefault(line.key(), List.of())).visible().forEach(this::publish);
    }
}

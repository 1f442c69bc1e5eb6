package ai.astrasonic.analytics.anonymous;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People with what they did in a week, made by chance from a seed, and the counts of them. */
public record People(List<KnownPerson> all) {

    /** A crowd in which some groups are small, some acts rare, and some people very busy. */
    public static People of(long seed) {
        var chance = new Random(seed);
        int size = chance.nextInt(5, 200);
        var all = new ArrayList<KnownPerson>();
        for (int person = 0; person < size; person++) {
            all.add(somebody(chance));
        }
        return new People(all);
    }

    private static KnownPerson somebody(Random chance) {
        var acts = new HashMap<Key, Long>();
        for (int act = chance.nextInt(1, 8); act > 0; act--) {
            var group = new Key.Group(skewed(chance, Vocabulary.PLATFORMS), chance.nextInt(10) == 0 ? 2 : 3);
            var done = new Key.Act(skewed(chance, Vocabulary.EVENTS), skewed(chance, Vocabulary.SECTIONS));
            acts.merge(new Key(group, done), chance.nextInt(200) == 0 ? 500L : chance.nextLong(1, 6), Long::sum);
        }
        return new KnownPerson(acts);
    }

    private static String skewed(Random chance, List<String> words) {
        return words.get(Math.min(words.size() - 1, (int) Math.abs(chance.nextGaussian() * 1.2)));
    }

    public List<Counted> counted() {
        return keys().map(this::count).toList();
    }

    /** Published as it is, nothing left out. */
    List<Figure> naive() {
        return counted().stream().map(Counted::figure).toList();
    }

    private Stream<Key> keys() {
        return all.stream()
                .flatMap(person -> person.acts().keySet().stream())
                .flatMap(act -> Stream.of(act, act.parent().orElseThrow(), Key.WEEK))
                .distinct();
    }

    private Counted count(Key key) {
        Map<Boolean, List<Long>> own = all.stream()
                .map(person -> person.eventsIn(key))
                .collect(Collectors.partitioningBy(events -> events > 0));
        var events = own.get(true);
        return new Counted(
                key,
                events.size(),
                events.stream().mapToLong(Long::longValue).sum(),
                events.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    /** So many people who each did each of these once. */
    static Stream<KnownPerson> crowd(int size, Key... acts) {
        var once = Stream.of(acts).collect(Collectors.toMap(Function.identity(), act -> 1L));
        return Stream.generate(() -> new KnownPerson(once)).limit(size);
    }
}

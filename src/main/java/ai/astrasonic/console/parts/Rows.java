package ai.astrasonic.console.parts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a list's rows come from: a part of them at a time, and how many there are only up to a bound. */
public interface Rows<T> {

    List<T> part(ListState state, int offset, int limit);

    Optional<T> byId(String id);

    /** How many there are, counted no further than so many; empty where nobody may ask, because it would cost too much. */
    default OptionalInt count(ListState state, int most) {
        return OptionalInt.empty();
    }

    /** For what is small and held in memory anyway. */
    static <T> Rows<T> of(
            Supplier<List<T>> all,
            Function<T, String> id,
            BiPredicate<T, ListState> filter,
            List<ListColumn<T>> columns) {
        Map<String, ListColumn<T>> byKey =
                columns.stream().collect(Collectors.toMap(ListColumn::key, Function.identity()));
        return new Rows<>() {

            @Override
            public List<T> part(ListState state, int offset, int limit) {
                var rows = all.get().stream().filter(row -> filter.test(row, state));
                var order = state.sortedBy()
                        .flatMap(key -> Optional.ofNullable(byKey.get(key)))
                        .map(ListColumn::order);
                var sorted = order.map(o -> rows.sorted(state.descending() ? o.reversed() : o))
                        .orElse(rows);
                return sorted.skip(offset).limit(limit).toList();
            }

            @Override
            public Optional<T> byId(String wanted) {
                return all.get().stream()
                        .filter(row -> id.apply(row).equals(wanted))
                        .findFirst();
            }
        };
    }

    /** A search as people type one: every word somewhere in the text. */
    static boolean has(String text, String search) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(lower::contains);
    }
}

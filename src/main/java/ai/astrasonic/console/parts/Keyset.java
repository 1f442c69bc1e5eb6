package ai.astrasonic.console.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows of a big table, read page by page after the last row of the page before: the deepest page costs what the first
 * one does. The grid asks by offset; this remembers where each page began.
 */
public final class Keyset<T, K> implements Rows<T> {

    /** Reads the rows that follow a key; none means from the top. */
    @FunctionalInterface
    public interface Reader<T, K> {
        List<T> after(ListState state, Optional<K> key, int limit);
    }

    private static final int PAGE = 50;

    private final Reader<T, K> reader;
    private final Function<T, K> key;
    private final Function<String, Optional<T>> byId;
    private final List<List<T>> pages = new ArrayList<>();
    private ListState state = ListState.none();

    public Keyset(Reader<T, K> reader, Function<T, K> key, Function<String, Optional<T>> byId) {
        this.reader = reader;
        this.key = key;
        this.byId = byId;
    }

    @Override
    public List<T> part(ListState wanted, int offset, int limit) {
        if (offset == 0 || !wanted.sameRows(state)) {
            pages.clear();
            state = wanted;
        }
        readUpTo(offset + limit);
        return pages.stream().flatMap(List::stream).skip(offset).limit(limit).toList();
    }

    @Override
    public Optional<T> byId(String id) {
        return byId.apply(id);
    }

    private void readUpTo(int rows) {
        while (pages.size() * PAGE < rows && (pages.isEmpty() || pages.getLast().size() == PAGE)) {
            pages.add(reader.after(state, last(), PAGE));
        }
    }

    private Optional<K> last() {
        return pages.isEmpty()
                ? Optional.empty()
                : Optional.of(key.apply(pages.getLast().getLast()));
    }
}

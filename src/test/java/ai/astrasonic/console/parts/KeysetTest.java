package ai.astrasonic.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysetTest {

    private static final int ROWS = 120;

    private final List<Optional<Integer>> asked = new ArrayList<>();
    private final Keyset<Integer, Integer> keyset =
            new Keyset<>(this::read, row -> row, id -> Optional.of(Integer.valueOf(id)));

    private List<Integer> read(ListState state, Optional<Integer> after, int limit) {
        asked.add(after);
        int first = after.map(last -> last + 1).orElse(0);
        return IntStream.range(first, Math.min(first + limit, ROWS)).boxed().toList();
    }

    @Test
    void each_page_is_read_once_after_the_last_row_of_the_page_before() {
        keyset.part(ListState.none(), 0, 50);
        keyset.part(ListState.none(), 50, 50);
        keyset.part(ListState.none(), 75, 50);

        assertThat(asked).containsExactly(Optional.empty(), Optional.of(49), Optional.of(99));
    }

    @Test
    void the_end_is_the_last_row() {
        assertThat(keyset.part(ListState.none(), 100, 50)).hasSize(20).endsWith(119);
        assertThat(keyset.part(ListState.none(), 120, 50)).isEmpty();
    }

    @Test
    void another_filter_begins_at_the_top() {
        keyset.part(ListState.none(), 0, 50);
        keyset.part(ListState.none().with("status", "ACTIVE"), 50, 10);

        assertThat(asked).containsExactly(Optional.empty(), Optional.empty(), Optional.of(49));
    }
}

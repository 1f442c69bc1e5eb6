package ai.astrasonic.database;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of many rows, as a text array for {@code unnest(:column::type[])}. */
public final class TextArray {

    private TextArray() {}

    public static <T> @Nullable String[] of(Collection<T> rows, Function<T, ? extends @Nullable Object> column) {
        return rows.stream()
                .map(row -> {
                    Object value = column.apply(row);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }
}

package ai.astrasonic.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list, and where the next one begins.
 *
 * @param next to be handed back as it is; null at the end of the list
 */
record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "Hand it back as cursor to read on; null at the end of the list")
        @Nullable
        String next) {

    /**
     * Of one row more than was asked for: whether there is one says whether there is a next page.
     *
     * @param cursor of a row, after which the next page begins
     */
    static <R, T> Page<T> of(List<R> found, Limit limit, Function<R, T> item, Function<R, String> cursor) {
        boolean more = found.size() > limit.rows();
        var shown = more ? found.subList(0, limit.rows()) : found;
        return new Page<>(shown.stream().map(item).toList(), more ? cursor.apply(shown.getLast()) : null);
    }
}

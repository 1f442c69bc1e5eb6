package ai.astrasonic.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list: how a cell looks, what is copied of it, how it sorts.
 *
 * @param order none where the list comes sorted from the database
 */
public record ListColumn<T>(
        String key,
        String header,
        Function<T, Component> cell,
        Function<T, String> text,
        @Nullable Comparator<T> order,
        int grow) {

    public static <T> ListColumn<T> text(String key, String header, Function<T, String> text) {
        return new ListColumn<>(key, header, row -> new Span(text.apply(row)), text, null, 1);
    }

    public static <T> ListColumn<T> of(
            String key, String header, Function<T, Component> cell, Function<T, String> text) {
        return new ListColumn<>(key, header, cell, text, null, 1);
    }

    public ListColumn<T> orderedBy(Comparator<T> comparator) {
        return new ListColumn<>(key, header, cell, text, comparator, grow);
    }

    public ListColumn<T> grow(int share) {
        return new ListColumn<>(key, header, cell, text, order, share);
    }
}

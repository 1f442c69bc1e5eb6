package ai.astrasonic.console.parts;

import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
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

    /** How far away on screen, the very instant when copied. */
    public static <T> ListColumn<T> moment(String key, String header, Function<T, Instant> moment, Times times) {
        return of(
                key,
                header,
                row -> new When(moment.apply(row), times),
                row -> moment.apply(row).toString());
    }

    /** Short on screen, whole when copied. */
    public static <T> ListColumn<T> id(String key, String header, Function<T, String> id) {
        return of(key, header, row -> new CopyId(header, id.apply(row)), id);
    }

    /** By name on screen, with the id when copied. */
    public static <T> ListColumn<T> actor(String key, String header, Function<T, String> actor) {
        return of(key, header, row -> Actors.of(actor.apply(row)), row -> Actors.full(actor.apply(row)));
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

package ai.astrasonic.console.parts;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What one list is made of.
 *
 * @param name part of the names under which a browser remembers columns
 * @param card one row where the window is narrow
 * @param detail what is shown beside the list
 * @param page address of the record's own page, where it has one
 */
public record ListSpec<T>(
        String name,
        String title,
        Function<T, String> id,
        List<ListColumn<T>> columns,
        List<ListFilter> filters,
        boolean searchable,
        Function<T, Component> card,
        Function<T, Component> detail,
        Function<T, Optional<String>> page,
        Supplier<Component> whenEmpty) {

    public ListSpec {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
    }
}

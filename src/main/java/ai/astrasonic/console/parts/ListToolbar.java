package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.preferences.Preferences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What stands above a list: search, filters as removable chips, saved views, columns, density, copy. */
final class ListToolbar<T> extends Div {

    static final int COPIED = 1_000;
    private static final String DENSITY = "density";

    private final transient ListSpec<T> spec;
    private final transient Consumer<ListState> go;
    private final TextField search = new TextField();
    private final Div chips = new Div();
    private final MenuBar filters = new MenuBar();
    private final CheckboxGroup<ListColumn<T>> picked = new CheckboxGroup<>();
    private ListState state = ListState.none();

    ListToolbar(
            ListSpec<T> spec,
            Consumer<ListState> go,
            Consumer<Boolean> density,
            Supplier<String> csv,
            SavedViewsMenu.Counter counter) {
        this.spec = spec;
        this.go = go;
        addClassName("list-toolbar");
        chips.addClassName("chips");
        if (spec.searchable()) {
            add(searchField());
        }
        if (!spec.filters().isEmpty()) {
            add(filterMenu());
        }
        add(new SavedViewsMenu(spec.name(), this::toKeep, go, counter), chips, tools(density, csv));
    }

    private Component searchField() {
        search.addClassName("list-search");
        search.setPlaceholder(t("list.search"));
        search.setAriaLabel(t("list.search"));
        search.setPrefixComponent(Glyph.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(state.with(ListState.SEARCH, change.getValue().strip()));
            }
        });
        return search;
    }

    private Component filterMenu() {
        filters.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        filters.addClassName("filter-menu");
        filters.getElement().setAttribute("aria-label", t("list.filter"));
        var label = new Span(Glyph.of("sliders-horizontal"), new Span(t("list.filter")));
        label.addClassName("with-icon");
        var menu = filters.addItem(label).getSubMenu();
        spec.filters().stream().filter(ListFilter::isChosen).forEach(filter -> {
            var choices = menu.addItem(filter.label()).getSubMenu();
            filter.choices()
                    .forEach((value, word) ->
                            choices.addItem(word, click -> go.accept(state.with(filter.key(), value))));
        });
        return filters;
    }

    private Component tools(Consumer<Boolean> density, Supplier<String> csv) {
        var pick = tool("columns-3", t("list.columns"));
        picker().setTarget(pick);
        var dense = tool("rows-4", t("list.density"));
        dense.addClickListener(click -> {
            Preferences.current().set(DENSITY, dense() ? "calm" : "dense");
            density.accept(dense());
        });
        var copy = tool("copy", t("list.copy"));
        copy.addClickListener(click -> UI.getCurrent()
                .getPage()
                .executeJs("window.astrasonic.copy($0, $1)", csv.get(), t("copied", t("list.csv"))));
        copy.addClickListener(click -> Toast.done(t("list.csv.done", COPIED)));
        var tools = new Div(pick, dense, copy);
        tools.addClassName("list-tools");
        return tools;
    }

    private static Button tool(String icon, String label) {
        var button = new Button(Glyph.of(icon));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private Popover picker() {
        picked.setLabel(t("list.columns"));
        picked.setItems(spec.columns());
        picked.setItemLabelGenerator(ListColumn::header);
        picked.setValue(Set.copyOf(shown()));
        picked.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var keys = keys(change.getValue());
                Preferences.current().set("columns-" + spec.name(), keys);
                go.accept(state.with(ListState.COLUMNS, keys));
            }
        });
        var popover = new Popover(picked);
        popover.setAriaLabel(t("list.columns"));
        add(popover);
        return popover;
    }

    private String keys(Collection<ListColumn<T>> chosen) {
        return spec.columns().stream()
                .filter(chosen::contains)
                .map(ListColumn::key)
                .collect(Collectors.joining("."));
    }

    private ListState toKeep() {
        return state.toKeep(spec.filters()).with(ListState.COLUMNS, keys(shown()));
    }

    /** The columns that the address names, else those that this browser remembers; all of them where neither does. */
    List<ListColumn<T>> shown() {
        var keys = state.value(ListState.COLUMNS)
                .or(() -> Preferences.current().get("columns-" + spec.name()))
                .map(value -> Set.of(value.split("\\.")))
                .orElse(Set.of());
        var shown = spec.columns().stream()
                .filter(column -> keys.contains(column.key()))
                .toList();
        return shown.isEmpty() ? spec.columns() : shown;
    }

    boolean dense() {
        return Preferences.current().get(DENSITY).filter("dense"::equals).isPresent();
    }

    void show(ListState wanted) {
        state = wanted;
        search.setValue(wanted.search());
        picked.setValue(Set.copyOf(shown()));
        chips.removeAll();
        spec.filters().forEach(filter -> wanted.value(filter.key()).ifPresent(value -> chips.add(chip(filter, value))));
    }

    private Component chip(ListFilter filter, String value) {
        String words = t("list.chip", filter.label(), filter.wordFor(value));
        var chip = new NativeButton();
        chip.add(new Span(words), Glyph.of("x"));
        chip.addClassName("chip");
        chip.getElement().setAttribute("aria-label", t("list.chip.remove", words));
        chip.addClickListener(click -> go.accept(state.with(filter.key(), "")));
        return chip;
    }
}

package ai.astrasonic.console.shell;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** Goes anywhere and starts anything from the keyboard: Ctrl+K, a few letters, Enter. */
final class CommandPalette extends Dialog {

    private static final int SHOWN = 12;
    private static final int PAUSE = 80;
    private static final String RESULTS = "palette-results";

    // The field's own input is what has the focus, so it is what says which option is the active one.
    private static final String COMBOBOX = """
            const input = this.inputElement;
            const says = {role: 'combobox', 'aria-expanded': 'true', 'aria-autocomplete': 'list', 'aria-controls': $0};
            Object.entries(says).forEach(([name, value]) => input.setAttribute(name, value));
            window.astrasonic.offered();""";

    private final transient List<Command.Source> sources;
    private final Div results = new Div();
    private final Recents recents = Recents.current();

    CommandPalette(List<Command.Source> sources) {
        this.sources = sources;
        addClassName("palette");
        getElement().setAttribute("aria-label", t("palette.title"));
        results.addClassName("palette-results");
        results.getElement().setAttribute("role", "listbox").setAttribute("aria-label", t("palette.results"));
        results.setId(RESULTS);
        results.getElement()
                .addEventListener(
                        "palette-enter",
                        enter -> enter(
                                enter.getEventData().get("event.detail.query").asString(),
                                enter.getEventData().get("event.detail.chosen").asString()))
                .addEventData("event.detail.query")
                .addEventData("event.detail.chosen");
        add(query(), results, foot());
        show("");
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                UI.getCurrent().getPage().executeJs("window.astrasonic.focusBack()");
            }
        });
    }

    private TextField query() {
        var query = new TextField();
        query.setPlaceholder(t("palette.placeholder"));
        query.setAriaLabel(t("palette.placeholder"));
        query.setPrefixComponent(Glyph.of("search"));
        query.setValueChangeMode(ValueChangeMode.LAZY);
        query.setValueChangeTimeout(PAUSE);
        query.setWidthFull();
        query.setAutofocus(true);
        query.addValueChangeListener(change -> show(change.getValue()));
        query.focus();
        query.addAttachListener(attached -> query.getElement().executeJs(COMBOBOX, RESULTS));
        return query;
    }

    private void show(String query) {
        results.removeAll();
        var found = matching(query);
        if (found.isEmpty()) {
            var nothing = new Span(t("palette.nothing"));
            nothing.getElement().setAttribute("role", "option").setAttribute("aria-disabled", "true");
            nothing.addClassName("palette-nothing");
            results.add(nothing);
        }
        found.forEach(command -> results.add(option(command)));
        results.getElement().executeJs("window.astrasonic.offered()");
    }

    private List<Command> matching(String query) {
        var found = query.isBlank() ? recents.or(find("")) : find(query);
        return found.stream().limit(SHOWN).toList();
    }

    /** What was typed counts, not what the list still shows of the letters before. */
    private void enter(String query, String chosen) {
        var found = matching(query);
        found.stream()
                .filter(command -> command.location().equals(chosen))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .ifPresent(this::go);
    }

    private List<Command> find(String query) {
        return sources.stream().flatMap(source -> source.find(query).stream()).toList();
    }

    private Component option(Command command) {
        var kind = new Span(command.kind());
        kind.addClassName("palette-kind");
        var option = new Div(Glyph.of(command.icon()), new Span(command.title()), kind);
        option.addClassName("palette-option");
        option.setId("palette-option-" + results.getComponentCount());
        boolean first = results.getComponentCount() == 0;
        option.getElement()
                .setAttribute("role", "option")
                .setAttribute("aria-selected", Boolean.toString(first))
                .setAttribute("data-location", command.location());
        option.addClickListener(click -> go(command));
        return option;
    }

    private void go(Command command) {
        recents.add(command);
        close();
        UI.getCurrent().navigate(command.location());
    }

    private static Component foot() {
        var foot = new Div(new Span(t("palette.keys")));
        foot.addClassName("palette-foot");
        return foot;
    }
}

package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;

/** A search by a whole identifier, which goes to the server and never into an address. */
public final class SearchField extends Div {

    private final transient Function<String, List<Component>> search;
    private final TextField identifier = new TextField();
    private final Div answer = new Div();

    /** The function answers with what is to be read below the field; nothing where it went on to another page. */
    public SearchField(String label, Function<String, List<Component>> search) {
        this.search = search;
        addClassName("person-search");
        getElement().setAttribute("role", "search");
        identifier.addClassNames("list-search", "grow");
        identifier.setPlaceholder(label);
        identifier.setAriaLabel(label);
        identifier.setPrefixComponent(Glyph.of("search"));
        identifier.setClearButtonVisible(true);
        identifier.getElement().setAttribute("autocomplete", "off");
        identifier.addKeyPressListener(Key.ENTER, press -> find());
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("person-answer");
        add(identifier, new Button(t("people.find"), click -> find()), answer);
    }

    private void find() {
        answer.removeAll();
        if (identifier.getValue().isBlank()) {
            answer.setText(t("people.search.blank"));
            return;
        }
        answer.add(search.apply(identifier.getValue()));
    }
}

package ai.astrasonic.console.people;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountSummary;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.console.parts.Glyph;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Finds a person by a whole identifier, which goes to the server and never into an address. */
final class PersonSearch extends Div {

    private final transient Accounts accounts;
    private final TextField identifier = new TextField();
    private final Div answer = new Div();

    PersonSearch(Accounts accounts) {
        this.accounts = accounts;
        addClassName("person-search");
        getElement().setAttribute("role", "search");
        identifier.addClassNames("list-search", "grow");
        identifier.setPlaceholder(t("people.search"));
        identifier.setAriaLabel(t("people.search"));
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
            answer.add(new Span(t("people.search.blank")));
            return;
        }
        var found = accounts.find(identifier.getValue());
        if (found.size() == 1) {
            UI.getCurrent().navigate("people/" + found.getFirst().id());
        } else {
            show(found);
        }
    }

    private void show(List<AccountSummary> found) {
        answer.add(new Span(found.isEmpty() ? t("people.search.none") : t("people.search.several", found.size())));
        found.forEach(person -> answer.add(new Anchor("people/" + person.id(), person.maskedEmail())));
    }
}

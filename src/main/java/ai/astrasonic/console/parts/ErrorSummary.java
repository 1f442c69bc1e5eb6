package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;

/** What is wrong in a form, above it and read aloud; each line leads to its field. */
public final class ErrorSummary extends Div {

    public ErrorSummary() {
        addClassName("error-summary");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Lists those of the fields that say of themselves that they are wrong. */
    public void show(List<? extends HasValidationProperties> fields) {
        removeAll();
        var wrong = fields.stream().filter(HasValidationProperties::isInvalid).toList();
        setVisible(!wrong.isEmpty());
        var list = new UnorderedList();
        wrong.forEach(field -> list.add(new ListItem(link(field))));
        add(new H3(t("errors.title", wrong.size())), list);
        if (isVisible()) {
            getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
        }
    }

    private static Component link(HasValidationProperties field) {
        String label = field instanceof HasLabel labelled ? labelled.getLabel() + ": " : "";
        return new NativeButton(label + field.getErrorMessage(), click -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
    }
}

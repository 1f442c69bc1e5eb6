package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.work.BreachLink;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Where more is to be read: an issue of the error tracker, an entry of the audit trail. */
final class LinkForm extends Div {

    private static final int LONGEST = 500;

    private final TextField address = new TextField(t("breaches.link.address"));
    private final TextField words = new TextField(t("breaches.link.words"));

    LinkForm() {
        addClassName("stack");
        address.setHelperText(t("breaches.link.address.help"));
        address.setMaxLength(LONGEST);
        address.setWidthFull();
        address.setRequiredIndicatorVisible(true);
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        add(address, words);
    }

    boolean isWhole() {
        TriggerForm.mark(address, address.getValue().isBlank(), "work.not-ours");
        TriggerForm.mark(words, words.getValue().isBlank(), "work.nothing-said");
        return !address.isInvalid() && !words.isInvalid();
    }

    BreachLink value() {
        return new BreachLink(address.getValue(), words.getValue());
    }
}

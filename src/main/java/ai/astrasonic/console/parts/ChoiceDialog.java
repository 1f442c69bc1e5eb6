package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Asks for one of a few grounds and for the reason in words, before something is done. */
public final class ChoiceDialog<C> extends Dialog {

    private final RadioButtonGroup<C> choice = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea(t("reason.label"));
    private final transient BiConsumer<C, String> act;
    private transient BooleanSupplier alsoValid = () -> true;

    /** The text is what follows; the button names the act. */
    public ChoiceDialog(String title, String text, String help, String button, BiConsumer<C, String> act) {
        this.act = act;
        addClassName("reason-dialog");
        setHeaderTitle(title);
        choice.setLabel(t("choice.label"));
        choice.setRequiredIndicatorVisible(true);
        reason.setHelperText(help);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        add(new Paragraph(text), choice, reason);
        var go = new Button(button, click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    public ChoiceDialog<C> among(List<C> choices, Function<C, String> word) {
        choice.setItems(choices);
        choice.setItemLabelGenerator(word::apply);
        return this;
    }

    /** Further fields; nothing is done until they are valid, which they say themselves. */
    public ChoiceDialog<C> with(Component fields, BooleanSupplier valid) {
        add(fields);
        alsoValid = valid;
        return this;
    }

    /** What is written so far. */
    public String words() {
        return reason.getValue().strip();
    }

    private void go() {
        choice.setInvalid(choice.isEmpty());
        choice.setErrorMessage(t("choice.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(t("reason.missing"));
        if (!alsoValid.getAsBoolean() | choice.isInvalid() | reason.isInvalid()) {
            return;
        }
        close();
        act.accept(choice.getValue(), reason.getValue().strip());
    }
}

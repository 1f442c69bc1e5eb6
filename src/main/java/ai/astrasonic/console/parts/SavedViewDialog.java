package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.preferences.SavedViewRefused;
import ai.astrasonic.console.preferences.SavedViews;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;

/** Asks for the name of a view, and whether the team sees it; stays open with the reason when it is refused. */
final class SavedViewDialog extends Dialog {

    private final TextField name = new TextField(t("views.name"));
    private final Checkbox shared = new Checkbox(t("views.share"));
    private final transient BiConsumer<String, Boolean> act;

    SavedViewDialog(String title, String button, String present, BiConsumer<String, Boolean> act) {
        this.act = act;
        setHeaderTitle(title);
        addClassName("reason-dialog");
        name.setValue(present);
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(SavedViews.LONGEST_NAME);
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addKeyDownListener(Key.ENTER, press -> go());
        add(name);
        var go = new Button(button, click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
        name.focus();
    }

    SavedViewDialog mayBeShared() {
        name.setHelperText(t("views.name.help"));
        add(shared);
        return this;
    }

    private void go() {
        try {
            act.accept(name.getValue(), shared.getValue());
            close();
        } catch (SavedViewRefused refused) {
            name.setErrorMessage(words(refused));
            name.setInvalid(true);
            name.focus();
        }
    }

    static String words(SavedViewRefused refused) {
        return t("views.refused." + refused.why(), SavedViews.LONGEST_NAME, SavedViews.MOST);
    }
}

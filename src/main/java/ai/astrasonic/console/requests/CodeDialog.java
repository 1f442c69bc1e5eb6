package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Takes the code that a person tells by telephone or letter. */
final class CodeDialog extends Dialog {

    CodeDialog(Consumer<String> act) {
        setHeaderTitle(t("requests.identity.code"));
        addClassName("reason-dialog");
        var code = new TextField(t("requests.identity.code.label"));
        code.setRequiredIndicatorVisible(true);
        code.getElement().setAttribute("autocomplete", "off");
        code.setWidthFull();
        var go = new Button(t("requests.identity.code.do"), click -> {
            code.setInvalid(code.getValue().isBlank());
            code.setErrorMessage(t("requests.identity.code.missing"));
            if (!code.isInvalid()) {
                close();
                act.accept(code.getValue().strip());
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(t("requests.identity.code.text")), code);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
        code.focus();
    }
}

package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Shows the passphrase of a download this once: only a keyed hash of it is stored. */
final class PassphraseDialog extends Dialog {

    PassphraseDialog(String passphrase) {
        setHeaderTitle(t("requests.passphrase.title"));
        addClassName("reason-dialog");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var shown = new Div(new Code(passphrase), new CopyButton(t("requests.passphrase"), passphrase));
        shown.addClassName("passphrase");
        var go = new Button(t("requests.passphrase.told"), click -> close());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(t("requests.passphrase.text")), shown);
        getFooter().add(go);
    }
}

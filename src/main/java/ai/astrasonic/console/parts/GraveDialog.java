package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Asks before something that cannot be undone: says what, how many, what stays, wants the number of the case typed and a
 * reason, and its button names the act.
 */
public final class GraveDialog extends Dialog {

    private static final int LONGEST = 500;
    private static final int TAIL = 6;

    private final TextField number = new TextField(t("grave.number"));
    private final TextArea reason = new TextArea(t("reason.label"));
    private final String wanted;
    private final transient Consumer<String> act;

    /** @param draft under which words may wait that were typed before a sign-in */
    public GraveDialog(String title, Facts says, String number, String button, String draft, Consumer<String> act) {
        this.wanted = number.toLowerCase(Locale.ROOT);
        this.act = act;
        setHeaderTitle(title);
        addClassNames("reason-dialog", "grave-dialog");
        this.number.setHelperText(t("grave.number.help", tail()));
        this.number.setRequiredIndicatorVisible(true);
        this.number.setWidthFull();
        reason.setHelperText(t("reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setValue(Drafts.take(draft));
        add(says, this.number, reason);
        var go = new Button(button, click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
        this.number.focus();
    }

    private void go() {
        var typed = number.getValue().strip().toLowerCase(Locale.ROOT);
        number.setInvalid(!typed.equals(wanted) && !typed.equals(tail()));
        number.setErrorMessage(t("grave.number.wrong", tail()));
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(t("reason.missing"));
        if (!number.isInvalid() && !reason.isInvalid()) {
            close();
            act.accept(reason.getValue().strip());
        }
    }

    private String tail() {
        return wanted.substring(Math.max(wanted.length() - TAIL, 0));
    }
}

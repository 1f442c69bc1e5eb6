package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.requests.Answering;
import ai.astrasonic.requests.CaseView;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.springframework.stereotype.Service;

/** Joins a request to the account it is about, found by a whole identifier that the person supplied (Art. 11(2)). */
@Service
class AccountFinding {

    private final Accounts accounts;
    private final Answering answering;

    AccountFinding(Accounts accounts, Answering answering) {
        this.accounts = accounts;
        this.answering = answering;
    }

    void open(CaseView view, Runnable changed) {
        var dialog = new Dialog(t("requests.find"));
        dialog.addClassName("reason-dialog");
        var identifier = new TextField(t("people.search"));
        var reason = new TextArea(t("reason.label"));
        reason.setHelperText(t("requests.find.why"));
        identifier.setWidthFull();
        reason.setWidthFull();
        dialog.add(new Paragraph(t("requests.find.text")), identifier, reason);
        var go = new Button(t("requests.find.do"), click -> {
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage(t("reason.missing"));
            if (!reason.isInvalid() && found(view, identifier, reason.getValue().strip())) {
                dialog.close();
                changed.run();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(t("cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private boolean found(CaseView view, TextField identifier, String reason) {
        var found = accounts.find(identifier.getValue());
        identifier.setInvalid(found.size() != 1);
        identifier.setErrorMessage(
                found.isEmpty() ? t("people.search.none") : t("people.search.several", found.size()));
        if (found.size() == 1) {
            answering.foundAccount(view.id(), found.getFirst().id(), reason);
            Toast.done(t("requests.found"));
        }
        return found.size() == 1;
    }
}

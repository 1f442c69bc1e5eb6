package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.processors.AdequacyDecision;
import ai.astrasonic.processors.RecipientFilings;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the DPO files about a recipient: each in a form of its own, with a reason. */
@Service
class RecipientActs {

    private final RecipientFilings filings;
    private final Times times;
    private final AuthenticationContext authentication;

    RecipientActs(RecipientFilings filings, Times times, AuthenticationContext authentication) {
        this.filings = filings;
        this.times = times;
        this.authentication = authentication;
    }

    /** None for those who only look. */
    Optional<Button> button(String label, Runnable act) {
        if (!authentication.hasRole(Roles.DPO)) {
            return Optional.empty();
        }
        var button = new Button(label, click -> act.run());
        button.addClassName("self-start");
        return Optional.of(button);
    }

    void agreement(RegisterEntry entry, Runnable changed) {
        var form = new AgreementForm();
        var key = entry.recipient().key();
        open("agreement", form, reason -> filings.file(key, form.value(), reason), changed);
    }

    void review(RegisterEntry entry, Runnable changed) {
        var form = new ReviewForm(times.today(), entry.recipient().care().risk().cadence());
        var key = entry.recipient().key();
        open("review", form, reason -> filings.file(key, form.value(), reason), changed);
    }

    void transfer(RegisterEntry entry, Runnable changed) {
        var form = new TransferForm(times.today(), entry.recipient().role());
        var key = entry.recipient().key();
        open("transfer", form, reason -> filings.file(key, form.value(), reason), changed);
    }

    void framework(RegisterEntry entry, Runnable changed) {
        var form = new FrameworkForm(times.today());
        var key = entry.recipient().key();
        open("framework", form, reason -> filings.file(key, form.value(), reason), changed);
    }

    void certificate(RegisterEntry entry, Runnable changed) {
        var form = new CertificateForm();
        var key = entry.recipient().key();
        open("certificates", form, reason -> filings.file(key, form.value(), reason), changed);
    }

    void chain(RegisterEntry entry, Runnable changed) {
        var form = new ChainForm(times.today(), entry.dossier());
        var key = entry.recipient().key();
        open("chain", form, reason -> filings.file(key, form.value(), reason), changed);
    }

    void state(RegisterEntry entry, Runnable changed) {
        var form = new FactForm(entry.dossier());
        var key = entry.recipient().key();
        open("fact", form, reason -> filings.file(key, form.fact(), form.value(), reason), changed);
    }

    void withdraw(AdequacyDecision decision, Runnable changed) {
        var form = new FromForm(times.today());
        open("withdraw", form, reason -> filings.withdraw(decision.key(), form.value(), reason), changed);
    }

    void restore(AdequacyDecision decision, Runnable changed) {
        var form = new FromForm(times.today());
        open("restore", form, reason -> filings.restore(decision.key(), form.value(), reason), changed);
    }

    private static void open(String act, FilingForm form, FilingDialog.Act file, Runnable changed) {
        new FilingDialog(t("recipients." + act + ".file"), t("recipients." + act + ".help"), form, reason -> {
                    file.with(reason);
                    Toast.done(t("recipients.filed"));
                    changed.run();
                })
                .open();
    }
}

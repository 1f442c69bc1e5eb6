package ai.astrasonic.console.audit;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.audit.AuditFinding;
import ai.astrasonic.audit.AuditReport;
import ai.astrasonic.audit.AuditVerification;
import ai.astrasonic.console.parts.Background;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.List;
import org.springframework.stereotype.Service;

/** Checks the whole trail against its chain and the copies outside the database, and says what was found. */
@Service
class VerifyButton {

    private static final List<String> WORDS = List.of(
            "of which", "knows", "the chain ends at", "the counter", "the head outside", "position", "entry", "by");

    private final AuditVerification verification;
    private final Background background;
    private final Times times;

    VerifyButton(AuditVerification verification, Background background, Times times) {
        this.verification = verification;
        this.background = background;
        this.times = times;
    }

    Component button() {
        var button = new Button(t("audit.verify"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return background.button(button, verification::verify, this::show);
    }

    private void show(AuditReport report) {
        var numbers = NumberFormat.getIntegerInstance(UI.getCurrent().getLocale());
        var facts = new Facts()
                .with(t("audit.verified"), new When(report.at(), times))
                .with(t("audit.links"), numbers.format(report.links()))
                .with(t("audit.waiting"), numbers.format(report.waiting()))
                .with(t("audit.witnesses"), numbers.format(report.witnesses()))
                .with(t("audit.took"), t("audit.millis", report.took().toMillis()));
        var state = report.isWhole()
                ? State.of(State.Tone.GOOD, t("audit.whole"))
                : State.of(State.Tone.BAD, t("audit.broken", report.findings().size()));
        var content = new Div(state, facts, findings(report.findings()));
        content.addClassName("detail-body");
        var dialog = new Dialog(t("audit.report"), content);
        dialog.addClassName("reason-dialog");
        dialog.getFooter().add(new Button(t("close"), click -> dialog.close()));
        dialog.open();
    }

    private static UnorderedList findings(List<AuditFinding> findings) {
        var list = new UnorderedList();
        findings.forEach(found -> list.add(new ListItem(t("audit.finding." + found.kind(), where(found)))));
        list.setVisible(!findings.isEmpty());
        return list;
    }

    /** Numbers and ids stay as they are; the few words between them are ours to say. */
    private static String where(AuditFinding found) {
        var said = found.where();
        for (var word : WORDS) {
            said = said.replaceAll("\\b" + word + "\\b", t("audit.where." + word.replace(' ', '-')));
        }
        return said;
    }
}

package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ErrorSummary;
import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.retention.RetentionRules;
import ai.astrasonic.retention.RuleChange;
import ai.astrasonic.retention.RuleRefused;
import ai.astrasonic.retention.RuleVersion;
import ai.astrasonic.retention.StopSwitch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Changing a rule, taking a change back, stopping it and letting it go on, and asking what would be if. */
@Service
class RuleActs {

    private final RetentionRules rules;
    private final RetentionRights rights;
    private final StopSwitch stops;
    private final StopActs stopActs;
    private final Times times;

    RuleActs(RetentionRules rules, RetentionRights rights, StopSwitch stops, StopActs stopActs, Times times) {
        this.rules = rules;
        this.rights = rights;
        this.stops = stops;
        this.stopActs = stopActs;
        this.times = times;
    }

    boolean mayChange() {
        return rights.mayDecide();
    }

    List<Component> of(RuleRow row, Runnable changed) {
        var acts = new Div();
        acts.addClassName("page-acts");
        if (row.now().hasPeriod()) {
            if (mayChange()) {
                acts.add(new Button(t("retention.change"), click -> change(row, changed)));
            }
            acts.add(whatIf(row));
        }
        addSwitch(acts, row, changed);
        return List.of(acts);
    }

    private static Anchor whatIf(RuleRow row) {
        var link = new Anchor(RetentionPages.WHAT_IF.address + "?rule=" + row.key(), t("retention.whatif.link"));
        link.addClassNames("link-button", "with-icon");
        return link;
    }

    private void addSwitch(Div acts, RuleRow row, Runnable changed) {
        var own = stops.all().stream().anyMatch(stop -> stop.rule().equals(row.key()));
        if (own && stopActs.mayLift()) {
            acts.add(new Button(t("retention.lift"), click -> stopActs.lift(row.key(), changed)));
        } else if (!own && stopActs.mayStop()) {
            acts.add(new Button(t("retention.stop"), click -> stopActs.stop(row.key(), changed)));
        }
    }

    private void change(RuleRow row, Runnable changed) {
        var form = new RuleForm(row.now(), times.today());
        var errors = new ErrorSummary();
        var dialog = new Dialog(t("retention.change.title", RetentionWords.rule(row.key())));
        dialog.addClassName("hold-dialog");
        dialog.add(new Paragraph(t("retention.change.text")), errors, form);
        var go = new Button(t("retention.change.do"), click -> {
            form.value().ifPresent(change -> propose(change, form, dialog, changed));
            errors.show(form.checked());
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(t("cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private void propose(RuleChange change, RuleForm form, Dialog dialog, Runnable changed) {
        try {
            rules.propose(change);
            dialog.close();
            Toast.done(t("retention.change.done"));
            changed.run();
        } catch (RuleRefused refusal) {
            form.refused(refusal.why());
        }
    }

    void withdraw(RuleVersion version, Runnable changed) {
        new ReasonDialog(
                        t("retention.withdraw.title"),
                        t("retention.withdraw.text"),
                        t("retention.withdraw.do"),
                        reason -> {
                            rules.withdraw(Objects.requireNonNull(version.id()), reason);
                            Toast.done(t("retention.withdraw.done"));
                            changed.run();
                        })
                .open();
    }
}

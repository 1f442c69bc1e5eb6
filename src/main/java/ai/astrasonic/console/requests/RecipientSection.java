package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.RecipientStep;
import ai.astrasonic.requests.RecipientSteps;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Who got the person's data and has to do the same (Art. 19): each with what it answered, recorded by hand. */
@Service
class RecipientSection {

    private final RecipientSteps recipients;
    private final Times times;
    private final AuthenticationContext authentication;

    RecipientSection(RecipientSteps recipients, Times times, AuthenticationContext authentication) {
        this.recipients = recipients;
        this.times = times;
        this.authentication = authentication;
    }

    /** Nothing where no recipient has to be told. */
    Optional<Section> of(CaseView view, Runnable changed) {
        var steps = recipients.of(view.id());
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var about = view.kind().isAnsweredByPackage() ? "requests.copies" : "requests.recipients";
        var text = new Paragraph(t(about + ".text"));
        text.addClassName("soft");
        var table = new Table(
                t(about), List.of(t("requests.recipient"), t("requests.status"), t("requests.recipient.acts")));
        steps.forEach(step -> table.row(new Span(step.name()), state(step), acts(step, view, changed)));
        return Optional.of(new Section(t(about), text, table));
    }

    /** What those are called who are asked in this case, by their keys. */
    Map<String, String> names(RequestId request) {
        return recipients.of(request).stream()
                .collect(Collectors.toMap(RecipientStep::recipient, RecipientStep::name, (one, same) -> one));
    }

    private Component state(RecipientStep step) {
        var stands = CaseSteps.named(step.name(), step.outcome(), times);
        var detail = new Span(stands.detail());
        detail.addClassName("soft");
        var cell = new Div(State.of(stands.tone(), stands.state()), detail);
        cell.addClassName("stack");
        return cell;
    }

    private Component acts(RecipientStep step, CaseView view, Runnable changed) {
        var acts = new Div();
        acts.addClassName("row-acts");
        if (mayBeSettled(step, view)) {
            acts.add(
                    new Button(t("requests.recipient.confirm"), click -> confirm(step, view, changed)),
                    new Button(t("requests.recipient.nothing"), click -> holdsNothing(step, view, changed)));
        }
        return acts;
    }

    private boolean mayBeSettled(RecipientStep step, CaseView view) {
        boolean decided = view.kind() == RequestKind.ERASURE
                || view.kind().isAnsweredByPackage()
                || view.decision().isPresent();
        return decided && view.status().isOpen() && !step.outcome().isFinal() && authentication.hasRole(Roles.DPO);
    }

    private void confirm(RecipientStep step, CaseView view, Runnable changed) {
        new ReasonDialog(
                        t("requests.recipient.confirm.title", step.name()),
                        t("requests.recipient.confirm.text"),
                        t("requests.recipient.confirm.do"),
                        reference -> {
                            recipients.confirmedByHand(view.id(), step.recipient(), reference);
                            done(changed);
                        })
                .open();
    }

    private void holdsNothing(RecipientStep step, CaseView view, Runnable changed) {
        new ReasonDialog(
                        t("requests.recipient.nothing.title", step.name()),
                        t("requests.recipient.nothing.text"),
                        t("requests.recipient.nothing.do"),
                        reason -> {
                            recipients.holdsNothing(view.id(), step.recipient(), reason);
                            done(changed);
                        })
                .open();
    }

    private static void done(Runnable changed) {
        Toast.done(t("requests.recipient.done"));
        changed.run();
    }
}

package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.console.security.FreshActs;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.recipientchanges.Change;
import ai.astrasonic.recipientchanges.ChangeDesk;
import ai.astrasonic.recipientchanges.ChangeId;
import ai.astrasonic.recipientchanges.NewObjection;
import ai.astrasonic.recipientchanges.ObjectionView;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What the DPO does with changes of recipients; what goes outside needs a fresh sign-in. */
@Service
class ChangeActs {

    private final ChangeDesk desk;
    private final Recipients recipients;
    private final FreshActs fresh;
    private final Times times;
    private final AuthenticationContext authentication;

    ChangeActs(
            ChangeDesk desk,
            Recipients recipients,
            FreshActs fresh,
            Times times,
            AuthenticationContext authentication) {
        this.desk = desk;
        this.recipients = recipients;
        this.fresh = fresh;
        this.times = times;
        this.authentication = authentication;
    }

    /** None for those who only look. */
    Optional<Button> button(String label, Runnable act) {
        return authentication.hasRole(Roles.DPO)
                ? Optional.of(new Button(label, click -> act.run()))
                : Optional.empty();
    }

    /** What comes next, by where the change stands. */
    List<Component> of(Change change, Runnable changed) {
        var shown = new ArrayList<Component>();
        switch (change.state()) {
            case DRAFT -> {
                button(t("changes.announce"), () -> announce(change, changed)).ifPresent(shown::add);
                button(t("changes.redraft"), () -> redraft(change, changed)).ifPresent(shown::add);
                button(t("changes.discard"), () -> discard(change, changed)).ifPresent(shown::add);
            }
            case ANNOUNCED -> {
                button(t("changes.activate"), () -> activate(change, changed)).ifPresent(shown::add);
                button(t("changes.withdraw"), () -> withdraw(change, changed)).ifPresent(shown::add);
            }
            case IN_FORCE, WITHDRAWN, DISCARDED -> {}
        }
        return shown;
    }

    void draft(Consumer<ChangeId> drafted) {
        var form = new ChangeForm(recipients.all());
        new ChangeDialog("draft", form, form::isWhole, reason -> {
                    var id = desk.draft(form.value(), reason);
                    Toast.done(t("changes.drafted"));
                    drafted.accept(id);
                })
                .open();
    }

    private void redraft(Change change, Runnable changed) {
        var form = new ChangeForm(recipients.all());
        form.of(change);
        open("redraft", form, form::isWhole, changed, reason -> desk.redraft(change.id(), form.value(), reason));
    }

    private void discard(Change change, Runnable changed) {
        open("discard", new Div(), () -> true, changed, reason -> desk.discard(change.id(), reason));
    }

    private void announce(Change change, Runnable changed) {
        outside(change, () -> {
            var until = FilingForm.day("changes.until", desk.shortestTerm());
            until.setMin(desk.shortestTerm());
            open(
                    "announce",
                    until,
                    () -> until.getValue() != null,
                    changed,
                    reason -> desk.announce(change.id(), until.getValue(), reason));
        });
    }

    private void withdraw(Change change, Runnable changed) {
        outside(change, () -> {
            var because = new TextPair("changes.because");
            var both = new Div(because.en(), because.nl());
            both.addClassName("stack");
            open(
                    "withdraw",
                    both,
                    () -> filled(because.en()) & filled(because.nl()),
                    changed,
                    reason -> desk.withdraw(change.id(), because.value(), reason));
        });
    }

    private void activate(Change change, Runnable changed) {
        outside(
                change,
                () -> open("activate", new Div(), () -> true, changed, reason -> desk.activate(change.id(), reason)));
    }

    void object(Change change, Runnable changed) {
        var from = new EmailField(t("changes.object.from"));
        var words = new TextArea(t("changes.object.words"));
        var day = FilingForm.day("changes.object.day", times.today());
        var form = new Div(from, day, words);
        form.addClassName("stack");
        open(
                "object",
                form,
                () -> isAddress(from) & filled(words) & day.getValue() != null,
                changed,
                reason -> desk.object(
                        change.id(),
                        new NewObjection(
                                null,
                                new EmailAddress(from.getValue()),
                                words.getValue(),
                                day.getValue().atStartOfDay(Controller.ZONE).toInstant()),
                        reason));
    }

    void decide(ObjectionView objection, ObjectionView.Decision decision, Runnable changed) {
        open(
                "decide." + decision,
                new Div(),
                () -> true,
                changed,
                reason -> desk.decide(objection.id(), decision, reason));
    }

    private void outside(Change change, Runnable act) {
        fresh.begin(page(change), act);
    }

    private static String page(Change change) {
        return "recipients/changes/" + change.id();
    }

    private static void open(
            String step, Component form, BooleanSupplier whole, Runnable changed, Consumer<String> act) {
        new ChangeDialog(step, form, whole, reason -> {
                    act.accept(reason);
                    Toast.done(t("changes.done"));
                    changed.run();
                })
                .open();
    }

    private static boolean filled(TextArea field) {
        field.setInvalid(field.getValue().isBlank());
        field.setErrorMessage(t("recipients.needed"));
        return !field.isInvalid();
    }

    private static boolean isAddress(EmailField field) {
        field.setInvalid(!Typed.fits(field.getValue(), EmailAddress::new));
        field.setErrorMessage(t("changes.object.bad"));
        return !field.isInvalid();
    }
}

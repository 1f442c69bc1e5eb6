package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachClock;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.NewBreach.Awareness;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What is done with a breach: engineers trigger and write down, the DPO judges. */
@Service
class BreachActs {

    private static final int LONGEST = 2000;

    private final Breaches breaches;
    private final Recipients register;
    private final AuthenticationContext authentication;
    private final Clock clock;

    BreachActs(Breaches breaches, Recipients register, AuthenticationContext authentication, Clock clock) {
        this.breaches = breaches;
        this.register = register;
        this.authentication = authentication;
        this.clock = clock;
    }

    boolean mayTrigger() {
        return authentication.hasAnyRole(Roles.DPO, Roles.ENGINEER);
    }

    boolean mayDecide() {
        return authentication.hasRole(Roles.DPO);
    }

    /** Opens the form; a breach that was reported is shown at once. */
    void trigger() {
        var form = new TriggerForm(breaches.systems(), register.all(), clock.instant());
        new BreachDialog("breaches.report", form, form::isWhole, () -> {
                    var id = breaches.open(form.value());
                    Toast.done(t("breaches.reported"));
                    UI.getCurrent().navigate("breaches/" + id);
                })
                .open();
    }

    /** What comes next, by where the breach stands and who looks. */
    List<Component> of(Breach breach, Runnable changed) {
        var shown = new ArrayList<Component>();
        boolean signal = breach.status() == BreachStatus.SIGNAL;
        if (mayTrigger()) {
            if (signal) {
                var certain = new Button(t("breaches.certain"), click -> becomeAware(breach, changed));
                certain.addThemeVariants(ButtonVariant.PRIMARY);
                shown.add(certain);
            }
            shown.add(new Button(t("breaches.note"), click -> note(breach, changed)));
            if (signal || breach.status() == BreachStatus.OPEN) {
                shown.add(new Button(t("breaches.occurred.correct"), click -> correct(breach, changed)));
            }
        }
        if (mayDecide() && isLate(breach)) {
            shown.add(new Button(t("breaches.late"), click -> explain(breach, changed)));
        }
        if (signal && mayDecide()) {
            shown.add(new Button(t("breaches.dismiss"), click -> dismiss(breach, changed)));
        }
        return shown;
    }

    private boolean isLate(Breach breach) {
        return breaches.clockOf(breach).filter(BreachClock::isOver).isPresent();
    }

    private void becomeAware(Breach breach, Runnable changed) {
        var at = new MomentField(t("breaches.aware"), clock.instant());
        var because = words("breaches.aware-because");
        because.setHelperText(t("breaches.aware-because.help"));
        var form = new Div(at, because);
        form.addClassName("stack");
        new BreachDialog("breaches.certain", form, () -> isWhole(because) & at.isWhole(), () -> {
                    breaches.becomeAware(breach.id(), new Awareness(at.value(), because.getValue()));
                    done(changed);
                })
                .open();
    }

    private void correct(Breach breach, Runnable changed) {
        var form = new OccurrenceForm(breach, clock.instant());
        new BreachDialog("breaches.occurred.correct", form, form::isWhole, () -> {
                    breaches.correctOccurrence(breach.id(), form.value(), form.because());
                    done(changed);
                })
                .open();
    }

    private void dismiss(Breach breach, Runnable changed) {
        saying("dismiss", reason -> breaches.dismiss(breach.id(), reason), changed);
    }

    private void note(Breach breach, Runnable changed) {
        saying("note", words -> breaches.note(breach.id(), words), changed);
    }

    private static void saying(String step, Consumer<String> act, Runnable changed) {
        var words = words("breaches." + step + ".words");
        new BreachDialog("breaches." + step, words, () -> isWhole(words), () -> {
                    act.accept(words.getValue().strip());
                    done(changed);
                })
                .open();
    }

    void learn(Breach breach, Runnable changed) {
        saying("lessons", words -> breaches.learn(breach.id(), words), changed);
    }

    void close(Breach breach, Runnable changed) {
        saying("close", reason -> breaches.close(breach.id(), reason), changed);
    }

    private void explain(Breach breach, Runnable changed) {
        saying("late", reason -> breaches.explainLateness(breach.id(), reason), changed);
    }

    static TextArea words(String label) {
        var words = new TextArea(t(label));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        return words;
    }

    static boolean isWhole(TextArea words) {
        TriggerForm.mark(words, words.getValue().isBlank(), "no-reason");
        return !words.isInvalid();
    }

    private static void done(Runnable changed) {
        Toast.done(t("breaches.done"));
        changed.run();
    }
}

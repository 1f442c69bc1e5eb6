package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.policies.Policies;
import ai.astrasonic.policies.PolicyDesk;
import ai.astrasonic.policies.PolicyId;
import ai.astrasonic.policies.PolicyState;
import ai.astrasonic.policies.PolicyVersion;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What the DPO does with a version, by where it is. */
@Service
class PolicyActs {

    private static final int LONGEST = 2_000;

    private final PolicyDesk desk;
    private final Policies policies;
    private final AuthenticationContext authentication;

    PolicyActs(PolicyDesk desk, Policies policies, AuthenticationContext authentication) {
        this.desk = desk;
        this.policies = policies;
        this.authentication = authentication;
    }

    boolean mayAct() {
        return authentication.hasRole(Roles.DPO);
    }

    /** It begins with the text of the newest version. */
    void draft(Consumer<PolicyId> drafted) {
        var form = new PolicyForm(desk.earliest(true));
        policies.all().stream()
                .filter(version -> version.state() == PolicyState.PUBLISHED)
                .findFirst()
                .ifPresent(newest -> form.beginning(newest.words()));
        new PolicyDialog("draft", form, form::isWhole, () -> drafted.accept(desk.draft(form.value()))).open();
    }

    /** Nothing for those who only look. */
    List<Component> of(PolicyVersion version, Runnable changed) {
        if (!mayAct()) {
            return List.of();
        }
        if (version.state().isOpen()) {
            return List.of(
                    saying("ask", why -> desk.ask(version.id(), why), changed),
                    new Button(t("policies.classify"), click -> classify(version, changed)),
                    new Button(t("policies.redraft"), click -> redraft(version, changed)),
                    saying("discard", why -> desk.discard(version.id(), why), changed));
        }
        return version.toldAt() == null
                ? List.of()
                : List.of(saying("tell-again", why -> desk.tellAgain(version.id(), why), changed));
    }

    private void redraft(PolicyVersion version, Runnable changed) {
        var form = new PolicyForm(version.words().effectiveOn()).showing(version.words());
        open("redraft", form, form::isWhole, () -> desk.redraft(version.id(), form.value()), changed);
    }

    private void classify(PolicyVersion version, Runnable changed) {
        var choice = new RadioButtonGroup<Boolean>(t("policies.material"));
        choice.setItems(true, false);
        choice.setItemLabelGenerator(yes -> t(yes ? "policies.material.yes" : "policies.material.no"));
        choice.setRequiredIndicatorVisible(true);
        var because = words("classify");
        var form = new Div(choice, because);
        form.addClassName("stack");
        open(
                "classify",
                form,
                () -> isChosen(choice) & isWhole(because),
                () -> desk.classify(version.id(), choice.getValue(), because.getValue()),
                changed);
    }

    private static boolean isChosen(RadioButtonGroup<Boolean> choice) {
        choice.setInvalid(choice.getValue() == null);
        choice.setErrorMessage(t("policies.needed"));
        return !choice.isInvalid();
    }

    private static Button saying(String step, Consumer<String> act, Runnable changed) {
        return new Button(t("policies." + step), click -> {
            var words = words(step);
            open(step, words, () -> isWhole(words), () -> act.accept(words.getValue()), changed);
        });
    }

    private static TextArea words(String step) {
        var words = new TextArea(t("policies." + step + ".words"));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        return words;
    }

    private static boolean isWhole(TextArea words) {
        words.setInvalid(words.getValue().isBlank());
        words.setErrorMessage(t("policies.needed"));
        return !words.isInvalid();
    }

    private static void open(
            String step, Component form, java.util.function.BooleanSupplier whole, Runnable act, Runnable changed) {
        new PolicyDialog(step, form, whole, () -> {
                    act.run();
                    changed.run();
                })
                .open();
    }
}

package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.mail.MailPreview;
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Verdict;
import ai.astrasonic.requests.Verdict.Outcome;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** Decides on a request: all of it or a part with the ground of the rest, what the person reads, and what is done with it. */
final class DecisionDialog extends Dialog {

    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final Select<RefusalGround> ground = new Select<>();
    private final TextArea words = new TextArea(t("requests.decide.words"));
    private final transient Consumer<Verdict> act;
    private transient BooleanSupplier alsoValid = () -> true;

    DecisionDialog(RequestKind kind, Function<Verdict, MailPreview> preview, Consumer<Verdict> act) {
        this.act = act;
        addClassName("reason-dialog");
        setHeaderTitle(t("requests.decide"));
        outcome.setLabel(t("requests.decision"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(value -> t("requests:decision." + value));
        outcome.setValue(Outcome.WHOLLY);
        outcome.addValueChangeListener(change -> ground.setVisible(change.getValue() == Outcome.PARTLY));
        ground.setLabel(t("requests.decide.ground"));
        ground.setItems(RefusalGround.of(kind));
        ground.setItemLabelGenerator(value -> t("requests:refusal.ground." + value));
        ground.setWidthFull();
        ground.setVisible(false);
        words.setHelperText(t("requests.told"));
        words.setRequiredIndicatorVisible(true);
        words.setWidthFull();
        add(
                new Paragraph(t("requests.decide.text." + kind)),
                outcome,
                ground,
                words,
                new LetterPreview(() -> verdict().map(preview).orElseGet(() -> new MailPreview("", t("requests.preview.none")))));
        var go = new Button(t("requests.decide.do"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    /** Fields of this kind; nothing is done until they are valid, which they say themselves. */
    DecisionDialog with(Component fields, BooleanSupplier valid) {
        addComponentAtIndex(1, fields);
        alsoValid = valid;
        return this;
    }

    private Optional<Verdict> verdict() {
        boolean partly = outcome.getValue() == Outcome.PARTLY;
        ground.setInvalid(partly && ground.isEmpty());
        ground.setErrorMessage(t("choice.missing"));
        words.setInvalid(words.getValue().isBlank());
        words.setErrorMessage(t("reason.missing"));
        return ground.isInvalid() || words.isInvalid()
                ? Optional.empty()
                : Optional.of(new Verdict(
                        outcome.getValue(),
                        partly ? ground.getValue() : null,
                        words.getValue().strip()));
    }

    private void go() {
        var verdict = verdict();
        if (alsoValid.getAsBoolean() & verdict.isPresent()) {
            close();
            act.accept(verdict.get());
        }
    }
}

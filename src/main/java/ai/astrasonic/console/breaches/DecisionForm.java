package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.judgement.About;
import ai.astrasonic.breaches.judgement.Ground;
import ai.astrasonic.breaches.judgement.NewDecision;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;

/** A decision by its ground: the ground says yes or no. */
final class DecisionForm extends Div {

    private static final int LONGEST = 2000;

    private final RadioButtonGroup<Ground> ground = new RadioButtonGroup<>();
    private final TextArea because = new TextArea(t("judgement.because"));
    private final TextArea notice = new TextArea(t("judgement.notice"));
    private final int assessment;

    DecisionForm(About about, int assessment) {
        this.assessment = assessment;
        addClassName("stack");
        ground.setLabel(t("judgement.ground"));
        ground.setItems(Ground.of(about));
        ground.setItemLabelGenerator(DecisionForm::word);
        ground.setRequiredIndicatorVisible(true);
        ground.addValueChangeListener(change -> notice.setVisible(change.getValue() == Ground.EFFORT));
        because.setRequiredIndicatorVisible(true);
        because.setMaxLength(LONGEST);
        because.setWidthFull();
        notice.setHelperText(t("judgement.notice.help"));
        notice.setMaxLength(LONGEST);
        notice.setWidthFull();
        notice.setVisible(false);
        add(ground, because, notice);
    }

    static String word(Ground ground) {
        return t(ground.yes() ? "judgement.yes" : "judgement.no", t("judgement.ground." + ground));
    }

    boolean isWhole() {
        ground.setInvalid(ground.isEmpty());
        ground.setErrorMessage(t("choice.missing"));
        because.setInvalid(because.getValue().isBlank());
        because.setErrorMessage(t("reason.missing"));
        return !ground.isInvalid() && !because.isInvalid();
    }

    NewDecision value() {
        var said = notice.isVisible() ? notice.getValue() : "";
        return new NewDecision(ground.getValue(), because.getValue(), said, assessment);
    }
}

package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.processors.DutyCheck;
import ai.astrasonic.processors.DutyCheck.Answer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** Whether a contract has one duty, and in which clause. */
final class DutyField extends Div {

    private final Select<Answer> answer = new Select<>();
    private final TextField clause = new TextField();

    DutyField(String duty) {
        addClassName("duty-field");
        getElement().setAttribute("role", "group").setAttribute("aria-label", duty);
        answer.setItems(Answer.values());
        answer.setItemLabelGenerator(value -> t("processors:answer." + value));
        answer.setValue(Answer.UNKNOWN);
        answer.setAriaLabel(t("recipients.duty.found") + ": " + duty);
        clause.setAriaLabel(t("recipients.duty.clause") + ": " + duty);
        clause.setPlaceholder(t("recipients.duty.clause"));
        clause.setMaxLength(100);
        add(new Span(duty), answer, clause);
    }

    DutyCheck value() {
        return new DutyCheck(answer.getValue(), clause.getValue());
    }
}

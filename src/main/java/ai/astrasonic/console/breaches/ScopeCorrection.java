package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.scope.Bounds;
import ai.astrasonic.breaches.scope.ScopeCount;
import ai.astrasonic.breaches.scope.ScopeDesk;
import ai.astrasonic.breaches.scope.ScopeRefused;
import ai.astrasonic.console.parts.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Figures that are known better than they can be counted, with the reason; the counted ones stay beside them. */
final class ScopeCorrection extends Dialog {

    private static final int LONGEST = 2000;
    private static final int DIGITS = 12;

    private final Paragraph refused = new Paragraph();
    private final TextField peopleMin = field("scope.people-min");
    private final TextField peopleMax = field("scope.people-max");
    private final TextField recordsMin = field("scope.records-min");
    private final TextField recordsMax = field("scope.records-max");
    private final TextArea reason = new TextArea(t("reason.label"));
    private final transient ScopeCount count;
    private final transient ScopeDesk desk;
    private final transient Runnable changed;

    ScopeCorrection(ScopeCount count, ScopeDesk desk, Runnable changed) {
        this.count = count;
        this.desk = desk;
        this.changed = changed;
        setHeaderTitle(t("scope.correct"));
        addClassName("reason-dialog");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        peopleMin.setValue(String.valueOf(count.peopleMin()));
        peopleMax.setValue(String.valueOf(count.peopleMax()));
        recordsMin.setValue(String.valueOf(count.recordsMin()));
        recordsMax.setValue(String.valueOf(count.recordsMax()));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        var form = new Div(peopleMin, peopleMax, recordsMin, recordsMax, reason);
        form.addClassName("stack");
        add(new Paragraph(t("scope.correct.help")), refused, form);
        var go = new Button(t("scope.correct.do"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    private static TextField field(String label) {
        var field = new TextField(t(label));
        field.setAllowedCharPattern("[0-9]");
        field.setMaxLength(DIGITS);
        return field;
    }

    private void go() {
        var fields = List.of(peopleMin, peopleMax, recordsMin, recordsMax);
        fields.forEach(field -> {
            field.setInvalid(!field.getValue().matches("[0-9]{1,12}"));
            field.setErrorMessage(t("scope.number"));
        });
        if (fields.stream().anyMatch(TextField::isInvalid)) {
            return;
        }
        try {
            desk.state(
                    count.id(),
                    new Bounds(number(peopleMin), number(peopleMax), number(recordsMin), number(recordsMax)),
                    reason.getValue());
            close();
            Toast.done(t("scope.done"));
            changed.run();
        } catch (ScopeRefused refusal) {
            refused.setText(ScopeWords.refused(refusal));
            refused.setVisible(true);
        }
    }

    private static long number(TextField field) {
        return Long.parseLong(field.getValue());
    }
}

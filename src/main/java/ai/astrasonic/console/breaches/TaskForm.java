package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.work.BreachTask;
import ai.astrasonic.breaches.work.NewTask;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;

/** Something to do about a breach, who does it and until when. */
final class TaskForm extends Div {

    private static final int LONGEST = 300;

    private final Select<BreachTask.Kind> kind = new Select<>();
    private final TextField what = new TextField(t("breaches.task.what"));
    private final TextField owner = new TextField(t("breaches.task.owner"));
    private final DatePicker due = new DatePicker(t("breaches.task.due"));

    TaskForm(LocalDate today) {
        addClassName("stack");
        kind.setLabel(t("breaches.task.kind"));
        kind.setItems(BreachTask.Kind.values());
        kind.setItemLabelGenerator(one -> t("breaches.task.kind." + one));
        kind.setValue(BreachTask.Kind.TASK);
        what.setMaxLength(LONGEST);
        what.setWidthFull();
        what.setRequiredIndicatorVisible(true);
        owner.setMaxLength(LONGEST);
        owner.setRequiredIndicatorVisible(true);
        due.setLocale(UI.getCurrent().getLocale());
        due.setMin(today);
        due.setValue(today);
        due.setRequiredIndicatorVisible(true);
        add(kind, what, owner, due);
    }

    boolean isWhole() {
        TriggerForm.mark(what, what.getValue().isBlank(), "work.nothing-said");
        TriggerForm.mark(owner, owner.getValue().isBlank(), "work.nobody");
        TriggerForm.mark(due, due.isEmpty() || due.getValue().isBefore(due.getMin()), "work.due-past");
        return !what.isInvalid() && !owner.isInvalid() && !due.isInvalid();
    }

    NewTask value() {
        return new NewTask(kind.getValue(), what.getValue(), owner.getValue(), due.getValue());
    }
}

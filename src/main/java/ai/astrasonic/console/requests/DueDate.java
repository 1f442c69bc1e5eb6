package ai.astrasonic.console.requests;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;

/** A due date: the day, and in colour and word how far away it is. */
final class DueDate extends Div {

    DueDate(LocalDate due, boolean open, Times times) {
        addClassName("due-date");
        add(new Span(times.date(due, UI.getCurrent().getLocale())));
        if (open) {
            add(State.of(RequestWords.tone(times.daysUntil(due)), times.daysLeft(due)));
        }
    }
}

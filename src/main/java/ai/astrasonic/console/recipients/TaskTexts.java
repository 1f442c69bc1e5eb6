package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.correspondence.TaskLine;
import ai.astrasonic.correspondence.TaskState;
import ai.astrasonic.correspondence.TaskView;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.springframework.stereotype.Service;

/** Says in words how it stands with tasks across cases. */
@Service
class TaskTexts {

    private final Recipients register;
    private final Times times;

    TaskTexts(Recipients register, Times times) {
        this.register = register;
        this.times = times;
    }

    String name(TaskLine line) {
        var key = line.task().recipient();
        return register.find(key).map(Recipient::name).orElse(key);
    }

    static String ask(TaskLine line) {
        return t("tasks.ask." + line.task().ask());
    }

    static String word(TaskState state) {
        return t("requests.asked.state." + state);
    }

    static State state(TaskLine line) {
        var task = line.task();
        return State.of(tone(task.state()), task.byHand() ? t("tasks.by.hand") : word(task.state()));
    }

    private static State.Tone tone(TaskState state) {
        return switch (state) {
            case DONE, NOT_FOUND, NOTHING_TO_CALL, KEPT -> State.Tone.GOOD;
            case PLANNED, ACCEPTED -> State.Tone.BUSY;
            case TICKET, NOT_SET -> State.Tone.WATCH;
            case FAILED -> State.Tone.BAD;
        };
    }

    static String why(TaskView task) {
        return switch (task.state()) {
            case TICKET -> t("connectors:recipient.ticket." + task.reason());
            case FAILED -> t("connectors:recipient.failure." + task.reason());
            case NOT_SET -> t("requests.asked.not.set", task.reason());
            case NOTHING_TO_CALL -> t("connectors:recipient.reason." + task.reason());
            case PLANNED, ACCEPTED, DONE, NOT_FOUND, KEPT -> "";
        };
    }

    Component due(TaskLine line) {
        var cell = new Div(new Span(times.date(line.dueOn(), RegisterWords.locale())));
        cell.addClassName("due-date");
        if (!line.task().isFinal()) {
            var tone = line.isOverdue(times.today()) ? State.Tone.BAD : State.Tone.NEUTRAL;
            cell.add(State.of(tone, times.daysLeft(line.dueOn())));
        }
        return cell;
    }
}

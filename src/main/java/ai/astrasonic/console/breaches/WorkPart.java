package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.work.BreachTask;
import ai.astrasonic.breaches.work.BreachWork;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who does what about a breach until when: tasks, and the measures that the authority is told of (Art. 33(3)(d)). */
@Service
class WorkPart implements BreachPart {

    private static final int AFTER_THE_LETTERS = 800;

    private final BreachWork work;
    private final WorkActs acts;
    private final Times times;

    WorkPart(BreachWork work, WorkActs acts, Times times) {
        this.work = work;
        this.acts = acts;
        this.times = times;
    }

    @Override
    public int order() {
        return AFTER_THE_LETTERS;
    }

    @Override
    public boolean isFor(Breach breach) {
        return true;
    }

    @Override
    public Component of(Breach breach, Runnable changed) {
        var shown = new ArrayList<Component>();
        var tasks = work.tasks(breach.id());
        shown.add(tasks.isEmpty() ? new Paragraph(t("breaches.work.none")) : table(tasks, changed));
        if (acts.mayWrite() && breach.status().isAtWork()) {
            var add = new Div(new Button(t("breaches.task"), click -> acts.add(breach, changed)));
            add.addClassName("page-acts");
            shown.add(add);
        }
        return new Section(t("breaches.work"), shown.toArray(Component[]::new));
    }

    private Table table(List<BreachTask> tasks, Runnable changed) {
        var table = new Table(
                t("breaches.work"),
                List.of(
                        t("breaches.task.what"),
                        t("breaches.task.owner"),
                        t("breaches.task.due"),
                        t("breaches.status")));
        tasks.forEach(task -> table.row(
                what(task),
                new Span(task.owner()),
                new Span(times.date(task.dueOn(), UI.getCurrent().getLocale())),
                state(task, changed)));
        return table;
    }

    private static Component what(BreachTask task) {
        var what = new Span(task.what());
        what.addClassName("strong");
        var kind = new Span(t("breaches.task.kind." + task.kind()));
        kind.addClassName("soft");
        return stack(what, kind);
    }

    private Component state(BreachTask task, Runnable changed) {
        var done = task.done();
        if (done != null) {
            return stack(
                    State.of(State.Tone.GOOD, t("breaches.task.done")), Actors.of(done.by()), new Span(done.words()));
        }
        boolean late = times.daysUntil(task.dueOn()) < 0;
        var state = State.of(late ? State.Tone.BAD : State.Tone.BUSY, times.daysLeft(task.dueOn()));
        return acts.mayWrite()
                ? stack(state, new Button(t("breaches.task.tick"), click -> acts.done(task, changed)))
                : state;
    }

    private static Component stack(Component... lines) {
        var stack = new Div(lines);
        stack.addClassName("stack");
        return stack;
    }
}

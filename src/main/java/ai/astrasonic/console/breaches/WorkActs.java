package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.work.BreachAttachments;
import ai.astrasonic.breaches.work.BreachTask;
import ai.astrasonic.breaches.work.BreachWork;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.Component;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/** Writes down what is to be done about a breach, that it was done, and who and what else belongs to it. */
@Service
class WorkActs {

    private final BreachWork work;
    private final BreachAttachments attachments;
    private final BreachActs acts;
    private final Times times;

    WorkActs(BreachWork work, BreachAttachments attachments, BreachActs acts, Times times) {
        this.work = work;
        this.attachments = attachments;
        this.acts = acts;
        this.times = times;
    }

    boolean mayWrite() {
        return acts.mayTrigger();
    }

    void add(Breach breach, Runnable changed) {
        var form = new TaskForm(times.today());
        open("task", form, form::isWhole, () -> work.add(breach.id(), form.value()), changed);
    }

    void done(BreachTask task, Runnable changed) {
        var words = BreachActs.words("breaches.task.done-words");
        open("task.end", words, () -> BreachActs.isWhole(words), () -> work.done(task.id(), words.getValue()), changed);
    }

    void name(Breach breach, Runnable changed) {
        var form = new PartyForm(times.today());
        open("party", form, form::isWhole, () -> work.name(breach.id(), form.value()), changed);
    }

    void link(Breach breach, Runnable changed) {
        var form = new LinkForm();
        open("link", form, form::isWhole, () -> work.link(breach.id(), form.value()), changed);
    }

    void attach(Breach breach, Runnable changed) {
        var form = new FileForm();
        open("file", form, form::isWhole, () -> attachments.add(breach.id(), form.value()), changed);
    }

    private static void open(String step, Component form, BooleanSupplier whole, Runnable act, Runnable changed) {
        new BreachDialog("breaches." + step, form, whole, () -> {
                    act.run();
                    Toast.done(t("breaches.done"));
                    changed.run();
                })
                .open();
    }
}

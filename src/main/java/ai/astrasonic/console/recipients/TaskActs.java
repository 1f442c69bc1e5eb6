package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.correspondence.Settlement;
import ai.astrasonic.correspondence.TaskLine;
import ai.astrasonic.correspondence.Tickets;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the DPO can do about a task; nothing for whoever only looks. */
@Service
class TaskActs {

    private final Tickets tickets;
    private final Correspondence correspondence;
    private final Times times;
    private final AuthenticationContext authentication;

    TaskActs(Tickets tickets, Correspondence correspondence, Times times, AuthenticationContext authentication) {
        this.tickets = tickets;
        this.correspondence = correspondence;
        this.times = times;
        this.authentication = authentication;
    }

    List<Button> of(TaskLine line, Runnable changed) {
        if (!authentication.hasRole(Roles.DPO)) {
            return List.of();
        }
        var task = line.task().id();
        return line.task().isFinal() ? ended(line, task, changed) : open(line, task, changed);
    }

    private List<Button> ended(TaskLine line, UUID task, Runnable changed) {
        return line.task().byHand() ? List.of(button("reopen", () -> reopen(task, changed))) : List.of();
    }

    private List<Button> open(TaskLine line, UUID task, Runnable changed) {
        var all = new ArrayList<Button>();
        var letter = button("letter", () -> new LetterToRecipient(tickets.letter(task, RegisterWords.locale())).open());
        letter.addThemeVariants(ButtonVariant.PRIMARY);
        all.add(letter);
        all.add(button("wrote", () -> wrote(task, changed)));
        all.add(button("acknowledged", () -> acknowledged(task, changed)));
        all.add(button("settle", () -> settle(task, changed)));
        if (line.mayBeRepeated()) {
            all.add(button("again", () -> {
                correspondence.again(task);
                done(changed);
            }));
        }
        if (line.owner().isEmpty()) {
            all.add(button("take", () -> {
                tickets.take(task);
                done(changed);
            }));
        }
        return all;
    }

    private void wrote(UUID task, Runnable changed) {
        var fields = new ChaseFields(times.today());
        new TaskDialog("wrote", fields, () -> {
                    tickets.wrote(task, fields.day(), fields.reference(), fields.next());
                    done(changed);
                })
                .open();
    }

    private void acknowledged(UUID task, Runnable changed) {
        var fields = new ChaseFields(times.today());
        new TaskDialog("acknowledged", fields, () -> {
                    tickets.acknowledged(task, fields.day(), fields.reference(), fields.next());
                    done(changed);
                })
                .open();
    }

    private void settle(UUID task, Runnable changed) {
        var fields = new SettleFields(times.today());
        new TaskDialog("settle", fields, () -> {
                    Settlement settlement = fields.value();
                    tickets.settle(task, settlement);
                    done(changed);
                })
                .open();
    }

    private void reopen(UUID task, Runnable changed) {
        new ReasonDialog(t("tasks.reopen"), t("tasks.reopen.text"), t("tasks.reopen"), reason -> {
                    tickets.reopen(task, reason);
                    done(changed);
                })
                .open();
    }

    private static Button button(String act, Runnable run) {
        return new Button(t("tasks." + act), click -> run.run());
    }

    private static void done(Runnable changed) {
        Toast.done(t("tasks.done"));
        changed.run();
    }
}

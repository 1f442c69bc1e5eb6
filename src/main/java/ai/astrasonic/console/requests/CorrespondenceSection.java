package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.correspondence.CallView;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.correspondence.TaskState;
import ai.astrasonic.correspondence.TaskView;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What each recipient was asked by its own interface, with every call as evidence: hashes and numbers, no personal data. */
@Service
class CorrespondenceSection {

    private static final Set<String> BY_LETTER = Set.of("part", "reopened");

    private final Correspondence correspondence;
    private final Recipients register;
    private final Times times;
    private final AuthenticationContext authentication;

    CorrespondenceSection(
            Correspondence correspondence, Recipients register, Times times, AuthenticationContext authentication) {
        this.correspondence = correspondence;
        this.register = register;
        this.times = times;
        this.authentication = authentication;
    }

    /** Nothing where nobody was asked. */
    Optional<Section> of(RequestId request, Runnable changed) {
        var tasks = correspondence.of(request);
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        var text = new Paragraph(t(
                "requests.asked.text", tasks.stream().filter(TaskView::isFinal).count(), tasks.size()));
        text.addClassName("soft");
        var table = new Table(
                t("requests.asked"), List.of(t("requests.recipient"), t("requests.status"), t("requests.asked.calls")));
        tasks.forEach(task -> table.row(name(task), state(task, changed), calls(task)));
        return Optional.of(new Section(t("requests.asked"), text, table));
    }

    private Component name(TaskView task) {
        return new Span(register.find(task.recipient()).map(Recipient::name).orElse(task.recipient()));
    }

    private Component state(TaskView task, Runnable changed) {
        var cell = new Div(TaskWords.state(task));
        cell.addClassName("stack");
        TaskWords.detail(task, times).map(CorrespondenceSection::soft).ifPresent(cell::add);
        if (mayBeRepeated(task) && authentication.hasRole(Roles.DPO)) {
            cell.add(again(task, changed));
        }
        cell.add(new Anchor("recipients/tasks?selected=" + task.id(), t("requests.asked.follow")));
        return cell;
    }

    /** A copy is asked for again with its package; a part of what they hold, and what was settled before, by letter only. */
    private static boolean mayBeRepeated(TaskView task) {
        return !task.isFinal()
                && task.ask() != Ask.EXPORT
                && (task.state() != TaskState.TICKET || !BY_LETTER.contains(task.reason()));
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassName("soft");
        return span;
    }

    private Button again(TaskView task, Runnable changed) {
        return new Button(t("requests.asked.again"), click -> {
            correspondence.again(task.id());
            Toast.done(t("requests.asked.again.done"));
            changed.run();
        });
    }

    private Component calls(TaskView task) {
        var calls = correspondence.calls(task.id());
        if (calls.isEmpty()) {
            return soft(t("requests.asked.none"));
        }
        var list = new Div();
        list.addClassName("stack");
        calls.stream().map(this::call).forEach(list::add);
        return new Details(t("requests.asked.calls.count", calls.size()), list);
    }

    private Component call(CallView call) {
        var line = new Div(
                new Span(call.method() + " " + call.template()),
                soft(t(
                        "requests.asked.call",
                        call.status() == null ? t("requests.asked.no.answer") : Integer.toString(call.status()),
                        times.exact(call.beganAt(), UI.getCurrent().getLocale()),
                        call.reference() == null ? "–" : call.reference())));
        line.addClassNames("stack", "evidence-call");
        return line;
    }
}

package ai.astrasonic.erasure;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.correspondence.CallView;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.correspondence.TaskView;
import ai.astrasonic.erasure.CertificateData.CallMade;
import ai.astrasonic.erasure.CertificateData.RecipientState;
import ai.astrasonic.erasure.CertificateData.RecipientTold;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.Step;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepView;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a certificate says of recipients (Art. 19): what each was asked came to, call by call, or what the case says of it. */
@Component
class CertificateRecipients {

    private final Recipients register;
    private final Correspondence correspondence;

    CertificateRecipients(Recipients register, Correspondence correspondence) {
        this.register = register;
        this.correspondence = correspondence;
    }

    /** In the order of the register: whoever was asked, and whoever the plan names. */
    List<RecipientTold> of(CaseView view, ErasurePlan plan) {
        var asked = correspondence.of(view.id()).stream()
                .filter(task -> task.ask() == Ask.ERASE)
                .collect(Collectors.toMap(TaskView::recipient, Function.identity()));
        var steps = view.steps().stream().collect(Collectors.toMap(StepView::key, Function.identity()));
        var keys = new HashSet<>(plan.recipients());
        keys.addAll(asked.keySet());
        return register.of(keys).stream()
                .map(recipient ->
                        told(recipient, asked.get(recipient.key()), steps.get(Step.RECIPIENT + recipient.key())))
                .toList();
    }

    private RecipientTold told(Recipient recipient, @Nullable TaskView task, @Nullable StepView step) {
        return task != null && task.isFinal() ? ended(recipient, task) : onTheCase(recipient, step, calls(task));
    }

    private RecipientTold ended(Recipient recipient, TaskView task) {
        var state = switch (task.state()) {
            case DONE -> RecipientState.CONFIRMED;
            case NOT_FOUND -> RecipientState.HOLDS_NOTHING;
            case NOTHING_TO_CALL -> RecipientState.NOTHING_TO_CALL;
            case KEPT -> RecipientState.KEPT;
            case PLANNED, ACCEPTED, TICKET, NOT_SET, FAILED ->
                throw new IllegalStateException("Task " + task.id() + " has ended as " + task.state());
        };
        boolean isReasoned = state == RecipientState.NOTHING_TO_CALL || state == RecipientState.KEPT;
        return new RecipientTold(
                recipient.key(),
                recipient.name(),
                state,
                isReasoned ? task.reason() : null,
                task.until(),
                Objects.requireNonNull(task.endedAt()),
                calls(task));
    }

    /** What somebody settled by hand, or what is still awaited. */
    private static RecipientTold onTheCase(Recipient recipient, @Nullable StepView step, List<CallMade> calls) {
        return switch (step == null ? null : step.outcome()) {
            case StepOutcome.Done _ -> told(recipient, RecipientState.CONFIRMED, null, null, step, calls);
            case StepOutcome.NothingToDo _ -> told(recipient, RecipientState.HOLDS_NOTHING, null, null, step, calls);
            case StepOutcome.Kept(var duty, var until) ->
                told(recipient, RecipientState.KEPT, duty, until, step, calls);
            case StepOutcome.WaitingFor _, StepOutcome.Failed _ ->
                told(recipient, RecipientState.WAITING, null, null, null, calls);
            case null -> told(recipient, RecipientState.WAITING, null, null, null, calls);
        };
    }

    private static RecipientTold told(
            Recipient recipient,
            RecipientState state,
            @Nullable String why,
            @Nullable LocalDate until,
            @Nullable StepView step,
            List<CallMade> calls) {
        var since = step == null ? null : step.since();
        return new RecipientTold(recipient.key(), recipient.name(), state, why, until, since, calls);
    }

    private List<CallMade> calls(@Nullable TaskView task) {
        return task == null ? List.of() : callsOf(task);
    }

    private List<CallMade> callsOf(TaskView task) {
        return correspondence.calls(task.id()).stream()
                .map(CertificateRecipients::made)
                .toList();
    }

    private static CallMade made(CallView call) {
        return new CallMade(call.beganAt(), call.method(), call.template(), call.status(), call.reference());
    }
}

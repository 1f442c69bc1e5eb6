package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.correspondence.TaskView;
import ai.astrasonic.datamap.Duty;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how it stands with what a recipient was asked. */
final class TaskWords {

    private TaskWords() {}

    static State state(TaskView task) {
        return State.of(tone(task), t(task.byHand() ? "tasks.by.hand" : "requests.asked.state." + task.state()));
    }

    private static State.Tone tone(TaskView task) {
        return switch (task.state()) {
            case DONE, NOT_FOUND, NOTHING_TO_CALL, KEPT -> State.Tone.GOOD;
            case PLANNED, ACCEPTED -> State.Tone.BUSY;
            case TICKET, NOT_SET -> State.Tone.WATCH;
            case FAILED -> State.Tone.BAD;
        };
    }

    /** Why, how much, until when, and when it is tried again; empty when there is nothing to say. */
    static Optional<String> detail(TaskView task, Times times) {
        var locale = UI.getCurrent().getLocale();
        var until = task.until() == null ? null : t("requests.asked.until", times.date(task.until(), locale));
        var next = task.nextAt() == null ? null : t("requests.asked.next", times.exact(task.nextAt(), locale));
        var words = Stream.of(counts(task.counts()), reason(task), until, next)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static String reason(TaskView task) {
        return switch (task.state()) {
            case NOTHING_TO_CALL -> t("connectors:recipient.reason." + task.reason());
            case TICKET -> t("connectors:recipient.ticket." + task.reason());
            case FAILED -> t("connectors:recipient.failure." + task.reason());
            case NOT_SET -> t("requests.asked.not.set", task.reason());
            case KEPT ->
                t(
                        "requests.asked.kept",
                        Duty.inWords(task.reason(), UI.getCurrent().getLocale()));
            case PLANNED, ACCEPTED, DONE, NOT_FOUND -> "";
        };
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> t("connectors:recipient.count." + count.getKey()) + ": " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}

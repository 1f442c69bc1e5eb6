package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.correspondence.TaskFilter;
import ai.astrasonic.correspondence.TaskState;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The ways to narrow the tasks across cases. */
final class TaskFilters {

    private static final String RECIPIENT = "recipient";
    private static final String STATE = "state";
    private static final String DUE = "due";

    private TaskFilters() {}

    static List<ListFilter> all(Recipients register) {
        SequencedMap<String, String> recipients = new LinkedHashMap<>();
        register.all().stream()
                .filter(Recipient::getsPersonalData)
                .forEach(recipient -> recipients.put(recipient.key(), recipient.name()));
        SequencedMap<String, String> states = new LinkedHashMap<>();
        Stream.of(TaskState.values()).forEach(state -> states.put(state.name(), TaskTexts.word(state)));
        SequencedMap<String, String> due = new LinkedHashMap<>();
        due.put("overdue", t("tasks.due.overdue"));
        due.put("soon", t("tasks.due.soon"));
        return List.of(
                new ListFilter(DUE, t("tasks.due"), due),
                new ListFilter(RECIPIENT, t("requests.recipient"), recipients),
                new ListFilter(STATE, t("requests.status"), states));
    }

    static TaskFilter of(ListState state) {
        return new TaskFilter(
                state.value(RECIPIENT),
                state.value(STATE)
                        .flatMap(name -> Stream.of(TaskState.values())
                                .filter(value -> value.name().equals(name))
                                .findFirst()),
                switch (state.value(DUE).orElse("")) {
                    case "overdue" -> TaskFilter.Due.OVERDUE;
                    case "soon" -> TaskFilter.Due.SOON;
                    default -> TaskFilter.Due.ANY;
                });
    }
}

package ai.astrasonic.breaches.report;

import java.util.List;
import java.util.Optional;

/**
 * A form as it is answered now: the questions that are relevant, in their order.
 *
 * @param needed how many of them must be answered
 * @param settled how many of those are
 */
public record FormState(BreachForm form, List<Answer> answers, int needed, int settled) {

    public FormState {
        answers = List.copyOf(answers);
    }

    static FormState of(BreachForm form, List<Answer> answers) {
        var needed =
                answers.stream().filter(answer -> answer.question().needed()).toList();
        return new FormState(form, answers, needed.size(), (int)
                needed.stream().filter(answer -> answer.standing().isSettled()).count());
    }

    public boolean isComplete() {
        return settled == needed;
    }

    public Optional<Answer> answer(String question) {
        return answers.stream()
                .filter(answer -> answer.question().id().equals(question))
                .findFirst();
    }
}

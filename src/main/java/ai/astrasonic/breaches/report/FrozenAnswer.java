package ai.astrasonic.breaches.report;

import java.util.List;

/**
 * An answer of a version that was frozen.
 *
 * @param question by its number in the form
 */
public record FrozenAnswer(Template template, String question, List<String> contents, Answer.Standing standing) {

    public FrozenAnswer {
        contents = List.copyOf(contents);
    }

    static FrozenAnswer of(Template template, Answer answer) {
        return new FrozenAnswer(template, answer.question().id(), answer.contents(), answer.standing());
    }

    boolean isAbout(FrozenAnswer other) {
        return template == other.template && question.equals(other.question);
    }
}

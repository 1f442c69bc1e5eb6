package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.report.Answer.Standing;
import ai.astrasonic.breaches.report.Question.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers a form out of the file and of what somebody wrote.
 *
 * @param facts by their keys
 * @param written by question
 * @param other the Dutch form, where another one is answered that asks the same
 */
record FormFilling(
        Map<String, List<String>> facts,
        Map<String, Written> written,
        @Nullable FormState other) {

    FormState fill(BreachForm form) {
        var answers = new ArrayList<Answer>();
        form.questions()
                .filter(question -> isAsked(question, answers))
                .map(this::answer)
                .forEach(answers::add);
        return FormState.of(form, answers);
    }

    private static boolean isAsked(Question question, List<Answer> before) {
        var when = question.when();
        return when == null || before.stream().anyMatch(answer -> answer.meets(when));
    }

    private Answer answer(Question question) {
        var same = asked(question.same());
        var found = found(question, same);
        var note = written.get(question.id());
        boolean recorded = question.source() == Source.RECORDED && !found.isEmpty();
        if (note == null || note.contents().isEmpty() || recorded) {
            return new Answer(question, found, standing(question, found, same), version(note), "", null);
        }
        if (!note.confirmed()) {
            return by(note, question, note.contents(), Standing.RECORDED);
        }
        boolean still = note.contents().equals(found);
        return by(note, question, found, still ? Standing.CONFIRMED : standing(question, found, same));
    }

    private static Answer by(Written note, Question question, List<String> contents, Standing standing) {
        return new Answer(question, contents, standing, note.version(), note.by(), note.at());
    }

    private static long version(@Nullable Written note) {
        return note == null ? 0 : note.version();
    }

    private List<String> found(Question question, Optional<Answer> same) {
        var fact = question.fact();
        var raw = fact != null && facts.containsKey(fact)
                ? facts.get(fact)
                : same.map(Answer::contents).orElse(List.of());
        return question.options().isEmpty() ? raw : chosen(question, raw);
    }

    /** The options that what stands in the file means, in the form's order. */
    private static List<String> chosen(Question question, List<String> raw) {
        var chosen = question.options().stream()
                .filter(option -> raw.stream().anyMatch(option::isMeantBy))
                .map(Question.Option::key)
                .toList();
        return question.kind() == Question.Kind.CHOICE && chosen.size() > 1 ? List.of(chosen.getFirst()) : chosen;
    }

    private Standing standing(Question question, List<String> found, Optional<Answer> same) {
        if (found.isEmpty()) {
            return question.needed() ? Standing.MISSING : Standing.EMPTY;
        }
        if (question.source() == Source.RECORDED) {
            return Standing.RECORDED;
        }
        boolean saidElsewhere =
                same.filter(answer -> answer.standing().isSettled()).isPresent()
                        || isConfirmedElsewhere(question.fact());
        return saidElsewhere ? Standing.CONFIRMED : Standing.DERIVED;
    }

    private boolean isConfirmedElsewhere(@Nullable String fact) {
        return other != null
                && fact != null
                && other.answers().stream()
                        .filter(answer -> Objects.equals(answer.question().fact(), fact))
                        .anyMatch(answer -> answer.standing() == Standing.CONFIRMED);
    }

    private Optional<Answer> asked(@Nullable String question) {
        return other == null || question == null ? Optional.empty() : other.answer(question);
    }
}

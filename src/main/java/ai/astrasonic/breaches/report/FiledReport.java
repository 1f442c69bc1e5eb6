package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that was frozen: what was said of a breach, from which count, and what came back.
 *
 * @param number counted for each breach from one
 * @param complete whether all that must be answered was
 * @param scope the count that every figure comes from; null where nothing was counted
 * @param scopeSignature of that count; empty where there is none
 * @param sha256 over the statement of all this, which names the hash of the version before
 * @param receipt null until the authority took it in
 */
public record FiledReport(
        ReportId id,
        BreachId breach,
        int number,
        ReportKind kind,
        String because,
        boolean complete,
        Instant frozenAt,
        String frozenBy,
        @Nullable UUID scope,
        String scopeSignature,
        @Nullable UUID assessment,
        List<FrozenAnswer> answers,
        String sha256,
        @Nullable Receipt receipt) {

    public FiledReport {
        answers = List.copyOf(answers);
    }

    /** The form as it was when the report was frozen. */
    public BreachForm form(Template template) {
        return BreachForm.on(LocalDate.ofInstant(frozenAt, Controller.ZONE), template);
    }

    public List<FrozenAnswer> answers(Template template) {
        return answers.stream().filter(answer -> answer.template() == template).toList();
    }

    /** What is otherwise than in the version before. */
    public List<Difference> since(FiledReport before) {
        return Difference.between(before.answers, answers);
    }
}

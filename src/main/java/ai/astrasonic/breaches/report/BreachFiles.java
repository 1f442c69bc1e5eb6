package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.judgement.About;
import ai.astrasonic.breaches.judgement.Judgements;
import ai.astrasonic.breaches.letters.LettersOfBreach;
import ai.astrasonic.breaches.report.BreachFile.Next;
import ai.astrasonic.breaches.scope.Scopes;
import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens the file of a breach. */
@Component
class BreachFiles {

    private final Breaches breaches;
    private final Scopes scopes;
    private final Judgements judgements;
    private final LettersOfBreach letters;
    private final AnswerTable answers;
    private final ReportTable reports;
    private final Filling filling;
    private final Clock clock;

    BreachFiles(
            Breaches breaches,
            Scopes scopes,
            Judgements judgements,
            LettersOfBreach letters,
            AnswerTable answers,
            ReportTable reports,
            Filling filling,
            Clock clock) {
        this.breaches = breaches;
        this.scopes = scopes;
        this.judgements = judgements;
        this.letters = letters;
        this.answers = answers;
        this.reports = reports;
        this.filling = filling;
        this.clock = clock;
    }

    /** As the next report: the first, or else a supplement. */
    List<FormState> forms(BreachId id) {
        var kind = reports.of(id).isEmpty() ? ReportKind.FIRST : ReportKind.SUPPLEMENT;
        return forms(file(id, kind, ""));
    }

    List<FormState> forms(BreachFile file) {
        var today = LocalDate.ofInstant(clock.instant(), Controller.ZONE);
        var forms = Stream.of(Template.values())
                .map(template -> BreachForm.on(today, template))
                .toList();
        return filling.fill(forms, file, answers.of(file.breach().id()));
    }

    BreachFile file(BreachId id, ReportKind kind, String because) {
        return new BreachFile(
                breaches.get(id),
                scopes.latest(id),
                judgements.latest(id),
                judgements.decision(id, About.AUTHORITY),
                judgements.decision(id, About.PEOPLE),
                wentOut(id),
                new Next(kind, because, earlier(id)));
    }

    private Optional<LetterFacts> wentOut(BreachId id) {
        var gone = letters.of(id).stream()
                .filter(letter -> letter.gatheredAt() != null)
                .toList();
        return gone.stream()
                .findFirst()
                .map(last -> new LetterFacts(
                        last,
                        gone.stream().map(letter -> letters.count(letter.id())).toList()));
    }

    private String earlier(BreachId id) {
        return reports.of(id).stream()
                .findFirst()
                .flatMap(first -> Optional.ofNullable(first.receipt()))
                .map(Receipt::number)
                .orElse("");
    }
}

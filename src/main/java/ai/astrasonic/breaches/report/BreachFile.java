package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.judgement.Assessed;
import ai.astrasonic.breaches.judgement.Decision;
import ai.astrasonic.breaches.scope.ScopeCount;
import java.util.Optional;

/** All that is on file about a breach when its form is answered. */
record BreachFile(
        Breach breach,
        Optional<ScopeCount> count,
        Optional<Assessed> assessed,
        Optional<Decision> authority,
        Optional<Decision> people,
        Optional<LetterFacts> letters,
        Next next) {

    /**
     * Which report it is going to be.
     *
     * @param because why it is withdrawn or amended; empty where nobody said so
     * @param earlier the authority's number of the first; empty where there is none
     */
    record Next(ReportKind kind, String because, String earlier) {}

    FactSheet sheet(FileFacts facts) {
        var sheet = new FactSheet();
        facts.tell(breach, sheet);
        count.ifPresent(one -> ScopeFacts.tell(one, sheet));
        assessed.ifPresent(one -> JudgementFacts.tell(one, sheet));
        people.ifPresent(one -> JudgementFacts.people(one, sheet));
        authority.ifPresent(one -> JudgementFacts.authority(one, sheet));
        letters.ifPresent(one -> one.tell(sheet));
        return sheet.with("report.kind", next.kind().option())
                .with("report.earlier", next.earlier())
                .with("report.because", next.because());
    }
}

package ai.astrasonic.reports;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.requests.AnswerLetters;
import ai.astrasonic.requests.LiftingNotice;
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Verdict;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws the letter of an answer as the machine sends it: addressed to nobody by name. */
@Component
class DrawnAnswerLetters implements AnswerLetters {

    private static final String SENDER = "answer-letters";

    private final CaseLetters letters;
    private final RequestDesk desk;

    DrawnAnswerLetters(CaseLetters letters, RequestDesk desk) {
        this.letters = letters;
        this.desk = desk;
    }

    @Override
    public byte[] ofDecision(RequestId request, Verdict verdict) {
        boolean partly = verdict.outcome() == Verdict.Outcome.PARTLY;
        return RunAs.jobFor(SENDER, () -> {
            var kind = decided(desk.get(request).kind(), partly);
            return letters.unaddressed(request, kind, facts(kind, verdict));
        });
    }

    private static LetterKind decided(RequestKind kind, boolean partly) {
        return switch (kind) {
            case RECTIFICATION -> partly ? LetterKind.RECTIFICATION_PARTLY : LetterKind.RECTIFICATION_GRANTED;
            case RESTRICTION -> LetterKind.RESTRICTION_GRANTED;
            case OBJECTION -> LetterKind.OBJECTION_GRANTED;
            case CONSENT_WITHDRAWAL -> LetterKind.CONSENT_WITHDRAWN;
            case ACCESS, PORTABILITY, ERASURE ->
                throw new IllegalArgumentException("A request of the kind " + kind + " has another answer");
        };
    }

    private static LetterFacts facts(LetterKind kind, Verdict verdict) {
        var ground = verdict.ground();
        if (kind == LetterKind.CONSENT_WITHDRAWN) {
            return LetterFacts.none();
        }
        return ground == null
                ? LetterFacts.none().about(List.of(verdict.words()))
                : LetterFacts.because(verdict.words()).on(ground);
    }

    @Override
    public byte[] ofRefusal(RequestId request, RefusalGround ground, String reason) {
        return RunAs.jobFor(SENDER, () -> {
            var kind = refused(desk.get(request).kind());
            return letters.unaddressed(
                    request, kind, LetterFacts.because(reason).on(ground));
        });
    }

    private static LetterKind refused(RequestKind kind) {
        return switch (kind) {
            case RECTIFICATION -> LetterKind.RECTIFICATION_REFUSED;
            case OBJECTION -> LetterKind.OBJECTION_REFUSED;
            case ACCESS, PORTABILITY, ERASURE, RESTRICTION, CONSENT_WITHDRAWAL -> LetterKind.REFUSAL;
        };
    }

    @Override
    public byte[] ofLifting(Restriction restriction, LiftingNotice notice) {
        return RunAs.jobFor(SENDER, () -> letters.ofLifting(restriction, notice));
    }

    @Override
    public byte[] ofExtension(RequestId request, Extension.Ground ground, String reason, LocalDate until) {
        return RunAs.jobFor(
                SENDER,
                () -> letters.unaddressed(
                        request,
                        LetterKind.EXTENSION,
                        LetterFacts.because(reason).from(until)));
    }
}

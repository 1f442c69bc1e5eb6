package ai.astrasonic.reports;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.erasure.CertificateData.RecipientState;
import ai.astrasonic.erasure.CertificateData.RecipientTold;
import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.requests.AnswerLetters;
import ai.astrasonic.requests.LiftingNotice;
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Step;
import ai.astrasonic.requests.Verdict;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepView;
import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws the letter of an answer as the machine sends it: addressed to nobody by name. */
@Component
class DrawnAnswerLetters implements AnswerLetters {

    private static final String SENDER = "answer-letters";

    /** Of these the person is told who else has to follow: Art. 19. */
    private static final Set<LetterKind> TOLD = EnumSet.of(
            LetterKind.RECTIFICATION_GRANTED, LetterKind.RECTIFICATION_PARTLY, LetterKind.RESTRICTION_GRANTED);

    private final CaseLetters letters;
    private final RequestDesk desk;
    private final Recipients register;

    DrawnAnswerLetters(CaseLetters letters, RequestDesk desk, Recipients register) {
        this.letters = letters;
        this.desk = desk;
        this.register = register;
    }

    @Override
    public byte[] ofDecision(RequestId request, Verdict verdict) {
        boolean partly = verdict.outcome() == Verdict.Outcome.PARTLY;
        return RunAs.jobFor(SENDER, () -> {
            var kind = decided(desk.get(request).kind(), partly);
            var facts = facts(kind, verdict);
            return letters.unaddressed(request, kind, TOLD.contains(kind) ? facts.told(told(request)) : facts);
        });
    }

    private List<RecipientTold> told(RequestId request) {
        return desk.get(request).steps().stream()
                .filter(step -> Step.isOfRecipient(step.key()))
                .map(this::told)
                .toList();
    }

    private RecipientTold told(StepView step) {
        var key = step.key().substring(Step.RECIPIENT.length());
        var name = register.find(key).map(Recipient::name).orElse(key);
        return switch (step.outcome()) {
            case StepOutcome.Done _ ->
                new RecipientTold(key, name, RecipientState.CONFIRMED, null, null, step.since(), List.of());
            case StepOutcome.NothingToDo _ ->
                new RecipientTold(key, name, RecipientState.HOLDS_NOTHING, null, null, step.since(), List.of());
            case StepOutcome.Kept(var duty, var until) ->
                new RecipientTold(key, name, RecipientState.KEPT, duty, until, step.since(), List.of());
            case StepOutcome.WaitingFor _, StepOutcome.Failed _ ->
                new RecipientTold(key, name, RecipientState.WAITING, null, null, null, List.of());
        };
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

package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.assessment.Proposal;
import ai.astrasonic.breaches.judgement.Assessed;
import ai.astrasonic.breaches.judgement.Decision;
import ai.astrasonic.breaches.severity.Band;
import ai.astrasonic.breaches.severity.Context;
import ai.astrasonic.breaches.severity.Severity;
import ai.astrasonic.console.parts.State;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Says assessments and decisions in words and colours. */
final class AssessmentWords {

    private AssessmentWords() {}

    static State score(Severity severity) {
        var tone = switch (severity.band()) {
            case LOW -> State.Tone.GOOD;
            case MEDIUM -> State.Tone.WATCH;
            case HIGH, VERY_HIGH -> State.Tone.BAD;
        };
        return State.of(tone, t("judgement.score", plain(severity.score()), band(severity.band())));
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    static String band(Band band) {
        return t("judgement.band." + band);
    }

    /** How the score came about. */
    static String formula(Severity severity) {
        return t(
                "judgement.formula",
                String.valueOf(severity.decisive().score()),
                plain(severity.identifiability().factor()),
                plain(severity.circumstances().points()),
                plain(severity.computed()));
    }

    static String context(Context context) {
        var kind = t("judgement.kind." + context.kind());
        return context.because().isEmpty()
                ? t("judgement.context", kind, String.valueOf(context.score()))
                : t("judgement.context.because", kind, String.valueOf(context.score()), context.because());
    }

    static String proposal(Proposal proposal) {
        var reasons = proposal.because().stream()
                .sorted()
                .map(reason -> t("judgement.reason." + reason))
                .collect(Collectors.joining("; "));
        return t(
                "judgement.proposal",
                t(proposal.authority() ? "judgement.proposal.authority" : "judgement.proposal.no-authority"),
                t(proposal.people() ? "judgement.proposal.people" : "judgement.proposal.no-people"),
                reasons);
    }

    static State decision(Decision decision) {
        var key = "judgement.decided." + decision.about() + (decision.yes() ? ".yes" : ".no");
        return State.of(decision.yes() ? State.Tone.INFO : State.Tone.NEUTRAL, t(key));
    }

    /** That a decision is another than what was proposed is no fault, and is seen. */
    static boolean isOtherwise(Decision decision, Assessed assessed) {
        boolean proposed = switch (decision.about()) {
            case AUTHORITY -> assessed.proposal().authority();
            case PEOPLE -> assessed.proposal().people();
        };
        return proposed != decision.yes();
    }
}

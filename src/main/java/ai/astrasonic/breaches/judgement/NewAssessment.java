package ai.astrasonic.breaches.judgement;

import ai.astrasonic.breaches.assessment.Protection;
import ai.astrasonic.breaches.severity.Severity;

/**
 * A breach as somebody assesses it.
 *
 * @param people how many at most, where no scope was counted yet; a counted scope goes before it
 * @param trustedRecipient whether whoever got it by mistake can be trusted and says that it is gone
 * @param nationalNumbers whether citizen service numbers or identity documents came into other hands
 */
public record NewAssessment(
        Severity severity, Protection protection, long people, boolean trustedRecipient, boolean nationalNumbers) {

    NewAssessment of(long counted) {
        return new NewAssessment(severity, protection, counted, trustedRecipient, nationalNumbers);
    }
}

package ai.astrasonic.breaches.assessment;

import ai.astrasonic.breaches.severity.Circumstances.Confidentiality;
import ai.astrasonic.breaches.severity.Severity;

/**
 * What the proposals rest on.
 *
 * @param people at most so many
 * @param trustedRecipient whether whoever got it by mistake can be trusted and says that it is gone (the Dutch authority's second case)
 * @param nationalNumbers whether citizen service numbers or identity documents came into other hands
 */
public record Facts(
        Severity severity, Protection protection, long people, boolean trustedRecipient, boolean nationalNumbers) {

    public Facts {
        if (people < 0) {
            throw new IllegalArgumentException("A breach concerns nobody or more");
        }
    }

    boolean isHarmless() {
        return protection.isUnintelligible() || trustedRecipient;
    }

    boolean opensIdentityTheft() {
        var lost = severity.circumstances().confidentiality();
        return nationalNumbers
                && (lost == Confidentiality.KNOWN_RECIPIENTS || lost == Confidentiality.UNKNOWN_RECIPIENTS);
    }
}

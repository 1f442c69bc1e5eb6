package ai.astrasonic.breaches.assessment;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is proposed, and why. The decision is the DPO's (Art. 39) and may be another one.
 *
 * @param authority whether to notify the authority (Art. 33)
 * @param people whether to tell the people (Art. 34)
 * @param because every reason that was found, for or against
 */
public record Proposal(boolean authority, boolean people, Set<Reason> because) {

    /** Reasons for and against; the words are texts {@code breach.reason.…}. */
    public enum Reason {
        /** The three conditions of the authority hold. */
        UNINTELLIGIBLE,
        TRUSTED_RECIPIENT,
        SEVERE_FOR_PEOPLE,
        IDENTITY_THEFT,
        SEVERE_ENOUGH,
        MALICIOUS,
        MANY_PEOPLE,
        LOW_AND_FEW
    }

    public Proposal {
        because = Set.copyOf(because);
    }

    /** Whoever needs to tell the people tells the authority too. */
    public static Proposal of(Facts facts, Threshold threshold) {
        if (facts.isHarmless()) {
            return new Proposal(
                    false,
                    false,
                    Set.of(facts.protection().isUnintelligible() ? Reason.UNINTELLIGIBLE : Reason.TRUSTED_RECIPIENT));
        }
        var people = forPeople(facts, threshold);
        var authority = EnumSet.copyOf(people);
        authority.addAll(forAuthority(facts, threshold));
        return authority.isEmpty()
                ? new Proposal(false, false, Set.of(Reason.LOW_AND_FEW))
                : new Proposal(true, !people.isEmpty(), authority);
    }

    private static EnumSet<Reason> forPeople(Facts facts, Threshold threshold) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (facts.severity().score().compareTo(threshold.peopleFrom()) >= 0) {
            reasons.add(Reason.SEVERE_FOR_PEOPLE);
        }
        if (facts.opensIdentityTheft()) {
            reasons.add(Reason.IDENTITY_THEFT);
        }
        return reasons;
    }

    private static Set<Reason> forAuthority(Facts facts, Threshold threshold) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (threshold.onlyHighRisk()) {
            return reasons;
        }
        if (facts.severity().score().compareTo(threshold.authorityFrom()) >= 0) {
            reasons.add(Reason.SEVERE_ENOUGH);
        }
        if (facts.severity().circumstances().malicious()) {
            reasons.add(Reason.MALICIOUS);
        }
        if (facts.people() > threshold.many()) {
            reasons.add(Reason.MANY_PEOPLE);
        }
        return reasons;
    }
}

package ai.astrasonic.breaches.judgement;

import static ai.astrasonic.breaches.judgement.JudgementRefused.when;

import ai.astrasonic.breaches.assessment.Threshold;
import ai.astrasonic.breaches.judgement.JudgementRefused.Why;
import java.util.Optional;

/** What a decision may not be (Art. 33(1), 34(1), 34(3)); everything else is the DPO's to judge. */
record DecisionRules(Assessed assessed, Threshold threshold, Optional<Decision> other) {

    void check(NewDecision decision) {
        when(decision.because().isBlank(), Why.NO_REASON, "A decision says why");
        when(
                (decision.ground() == Ground.EFFORT) == decision.publicNotice().isBlank(),
                Why.NO_PUBLIC_NOTICE,
                "A public notice takes the place of messages, and of nothing else");
        checkProtection(decision.ground());
        checkHigh(decision.ground());
        checkBoth(decision.ground());
    }

    private void checkProtection(Ground ground) {
        boolean claimed = ground == Ground.UNINTELLIGIBLE || ground == Ground.UNREADABLE;
        when(
                claimed && !assessed.content().protection().isUnintelligible(),
                Why.NOT_UNINTELLIGIBLE,
                "The three conditions do not all hold");
    }

    private void checkHigh(Ground ground) {
        var score = assessed.content().severity().score();
        when(
                ground == Ground.NO_HIGH_RISK && score.compareTo(threshold.peopleFrom()) >= 0,
                Why.HIGH_WITHOUT_EXEMPTION,
                "A score of " + score + " is high");
    }

    /** Whoever must tell the people notifies the authority too. */
    private void checkBoth(Ground ground) {
        boolean contradicts = other.map(Decision::ground)
                .filter(before -> isDutyAgainstNo(ground, before) || isDutyAgainstNo(before, ground))
                .isPresent();
        when(contradicts, Why.PEOPLE_WITHOUT_AUTHORITY, "People are told of a high risk, and the authority is not");
    }

    private static boolean isDutyAgainstNo(Ground people, Ground authority) {
        return people.isDutyToTell() && authority.about() == About.AUTHORITY && !authority.yes();
    }
}

package ai.astrasonic.retention;

import ai.astrasonic.retention.RuleFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks at one rule for what somebody has to look at. */
final class RuleFindings {

    private RuleFindings() {}

    static Stream<RuleFinding> of(RetentionRule rule, List<RuleConflict> conflicts) {
        var kinds = new ArrayList<Kind>();
        var term = rule.term();
        if (term.inPolicy() && RuleOrder.isLonger(rule.period(), term.period())) {
            kinds.add(Kind.LONGER_THAN_POLICY);
        }
        if (!term.inPolicy()) {
            kinds.add(Kind.POLICY_SILENT);
        }
        if (!rule.hasPeriod()) {
            kinds.add(Kind.NO_PERIOD);
        }
        if (conflicts.stream().anyMatch(conflict -> conflict.concerns(rule.key()))) {
            kinds.add(Kind.CONFLICT);
        }
        return kinds.stream().map(kind -> new RuleFinding(rule.key(), kind, term.period(), rule.period()));
    }
}

package ai.astrasonic.retention;

/**
 * What somebody has to look at in a rule.
 *
 * @param published period of the policy, the law or the proposal; empty where there are only criteria
 * @param period that is in force, or will be by a change that was approved
 */
public record RuleFinding(String rule, Kind kind, String published, String period) {

    /** Kind of finding; key of the text {@code retention.finding.…}. */
    public enum Kind {
        /** Records are kept longer than the published policy promises. */
        LONGER_THAN_POLICY,
        /** The published policy says nothing: the period is a proposal. */
        POLICY_SILENT,
        /** There are only criteria, so nothing can end by itself. */
        NO_PERIOD,
        /** It does not fit another rule; {@link RetentionRules#conflicts} says which. */
        CONFLICT
    }
}

package ai.astrasonic.retention;

/**
 * Two rules that do not fit together: the records of one would outlive those that they need.
 *
 * @param key of the text {@code retention.conflict.…}, which says why they may not
 * @param rule whose period is too long for the other
 * @param other whose period is too short for the first
 */
public record RuleConflict(String key, String rule, String period, String other, String otherPeriod) {

    public boolean concerns(String either) {
        return rule.equals(either) || other.equals(either);
    }
}

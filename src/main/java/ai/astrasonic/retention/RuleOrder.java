package ai.astrasonic.retention;

import ai.astrasonic.shared.LawData;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Records that need each other, as {@code law/retention-order.yml} tells.
 *
 * @param key of the sentence that says why
 * @param first rule whose records may be kept no longer than those of the other
 */
record RuleOrder(String key, String first, String last) {

    private static final LocalDate DAY = LocalDate.of(2000, 1, 1);
    private static final List<RuleOrder> ALL = LawData.read("retention-order", RuleOrder.class);

    /** What would not fit together among these rules. */
    static List<RuleConflict> among(List<RetentionRule> rules) {
        return ALL.stream().flatMap(order -> order.brokenBy(rules).stream()).toList();
    }

    private Optional<RuleConflict> brokenBy(List<RetentionRule> rules) {
        var sooner = of(rules, first);
        var later = of(rules, last);
        return isLonger(sooner.period(), later.period())
                ? Optional.of(new RuleConflict(key, first, sooner.period(), last, later.period()))
                : Optional.empty();
    }

    private static RetentionRule of(List<RetentionRule> rules, String key) {
        return rules.stream().filter(rule -> rule.key().equals(key)).findFirst().orElseThrow();
    }

    static boolean isLonger(String period, String other) {
        return !period.isEmpty()
                && !other.isEmpty()
                && DAY.plus(Period.parse(period)).isAfter(DAY.plus(Period.parse(other)));
    }
}

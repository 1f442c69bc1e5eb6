package ai.astrasonic.finance.auditcheck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The first findings of each rule, and the number of all. */
final class Findings {

    private static final int LISTED = 20;

    private final Place place;
    private final List<Finding> first = new ArrayList<>();
    private final Map<AuditRule, Long> counts = new EnumMap<>(AuditRule.class);

    Findings(Place place) {
        this.place = place;
    }

    void add(AuditRule rule) {
        add(rule, "");
    }

    void add(AuditRule rule, String detail) {
        if (counts.merge(rule, 1L, Long::sum) <= LISTED) {
            first.add(new Finding(rule, place.toString(), detail));
        }
    }

    void addIf(boolean broken, AuditRule rule) {
        if (broken) {
            add(rule);
        }
    }

    /** About the file as a whole. */
    void addWhole(AuditRule rule, String detail) {
        counts.merge(rule, 1L, Long::sum);
        first.add(new Finding(rule, "", detail));
    }

    long count(AuditRule rule) {
        return counts.getOrDefault(rule, 0L);
    }

    List<Finding> first() {
        return first;
    }

    Map<AuditRule, Long> counts() {
        return counts;
    }
}

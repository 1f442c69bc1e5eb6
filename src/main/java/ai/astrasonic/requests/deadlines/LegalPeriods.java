package ai.astrasonic.requests.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All periods we know, dated: a change of the law is a new line of data, not of code. */
public record LegalPeriods(List<LegalPeriod> all) {

    public LegalPeriods {
        all = List.copyOf(all);
    }

    /** The period in force on a day. */
    public LegalPeriod inForce(PeriodRule rule, LocalDate day) {
        return all.stream()
                .filter(period -> period.rule() == rule && !period.validFrom().isAfter(day))
                .max(Comparator.comparing(LegalPeriod::validFrom))
                .orElseThrow(() -> new IllegalArgumentException("No period " + rule + " is in force on " + day));
    }
}

package ai.astrasonic.retention;

import java.time.LocalDate;

/**
 * A rule as somebody wants it.
 *
 * @param period ISO 8601 period in one unit, such as P60D
 * @param basis article, law or policy that it would rest on
 * @param mostRows how many rows a night normally brings at most
 * @param validFrom first day on which it would count
 */
public record RuleChange(
        String rule,
        String period,
        String basis,
        RuleApproval approval,
        long mostRows,
        LocalDate validFrom,
        String reason) {}

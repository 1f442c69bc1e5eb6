package ai.astrasonic.finance.auditcheck;

import ai.astrasonic.finance.auditfile.AuditFileVersion;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of checking an audit file.
 *
 * @param findings the first of each rule, in the order in which they were found
 * @param counts how often each rule was broken altogether
 */
public record AuditFileReport(
        Optional<AuditFileVersion> version, List<Finding> findings, Map<AuditRule, Long> counts, Figures figures) {

    public AuditFileReport {
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
    }

    /** What the file holds, counted and summed here; amounts in minor units. */
    public record Figures(long transactions, long lines, BigInteger debit, BigInteger credit) {}

    /** Whether nothing but notes was found. */
    public boolean isGood() {
        return counts.keySet().stream().allMatch(AuditRule::isNote);
    }

    /** How many more findings of this rule there are than are listed. */
    public long further(AuditRule rule) {
        return counts.getOrDefault(rule, 0L)
                - findings.stream().filter(finding -> finding.rule() == rule).count();
    }
}

package ai.astrasonic.finance.auditcheck;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Predicate;

/** Which rule it is that a stated count or total does not keep. */
record TotalsRule(AuditRule count, AuditRule debit, AuditRule credit, AuditRule balanced) {

    static final TotalsRule OPENING = new TotalsRule(
            AuditRule.OPENING_LINES_COUNT,
            AuditRule.OPENING_DEBIT,
            AuditRule.OPENING_CREDIT,
            AuditRule.OPENING_BALANCED);
    static final TotalsRule TRANSACTIONS = new TotalsRule(
            AuditRule.LINES_COUNT,
            AuditRule.TRANSACTIONS_DEBIT,
            AuditRule.TRANSACTIONS_CREDIT,
            AuditRule.TRANSACTIONS_BALANCED);

    void check(Element stated, Sides found, Findings findings) {
        checkStated(stated, found, findings);
        if (!found.isBalanced()) {
            findings.add(balanced, "debit " + shown(found.debit()) + ", credit " + shown(found.credit()));
        }
    }

    /** A subledger need not balance. */
    void checkStated(Element stated, Sides found, Findings findings) {
        if (!found.isCount(stated.get("linesCount"))) {
            findings.add(count, "it says " + stated.get("linesCount") + ", there are " + found.lines());
        }
        total(stated, "totalDebit", found::isDebit, found.debit(), debit, findings);
        total(stated, "totalCredit", found::isCredit, found.credit(), credit, findings);
    }

    private static void total(
            Element stated,
            String element,
            Predicate<BigInteger> right,
            BigInteger found,
            AuditRule rule,
            Findings findings) {
        Amount.of(stated.get(element))
                .filter(right.negate())
                .ifPresent(wrong -> findings.add(rule, "it says " + shown(wrong) + ", it is " + shown(found)));
    }

    static String shown(BigInteger minorUnits) {
        return new BigDecimal(minorUnits, 2).toPlainString();
    }
}

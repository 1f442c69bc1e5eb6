package ai.astrasonic.finance.auditcheck;

import ai.astrasonic.finance.auditfile.AuditFileVersion;
import java.util.List;

/** All rules of one check. */
final class Rules implements Rule {

    private final List<Rule> ofElements;
    private final List<Rule> ofLeaves;
    private final TransactionRules transactions;

    Rules(AuditFileVersion version, Findings findings) {
        var budget = new IdBudget();
        var lines = new LineRules(findings);
        this.transactions = new TransactionRules(findings, budget);
        this.ofLeaves = List.of(lines, new CodeRules(version, findings));
        this.ofElements = List.of(
                new YearRules(findings),
                new Definitions(findings, budget),
                new OpeningRules(version, findings, budget),
                transactions,
                new SubledgerRules(findings, transactions),
                lines,
                new BudgetRule(findings, budget));
    }

    @Override
    public void leaf(String element, String text) {
        for (var rule : ofLeaves) {
            rule.leaf(element, text);
        }
    }

    @Override
    public void end(String element, Element content, Element parent) {
        for (var rule : ofElements) {
            rule.end(element, content, parent);
        }
    }

    AuditFileReport.Figures figures() {
        return transactions.figures();
    }
}

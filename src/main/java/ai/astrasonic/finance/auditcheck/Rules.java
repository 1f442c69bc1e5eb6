package ai.astrasonic.finance.auditcheck;

import ai.astrasonic.finance.auditfile.AuditFileVersion;
import java.util.List;

/** All rules of one check. */
final class Rules implements Rule {

    private final List<Rule> rules;
    private final TransactionRules transactions;

    Rules(AuditFileVersion version, Findings findings) {
        var budget = new IdBudget();
        var defined = new Definitions(findings, budget);
        var year = new YearRules(findings);
        var opening = new OpeningRules(version, findings, budget);
        this.transactions = new TransactionRules(findings, budget);
        this.rules = List.of(
                year,
                defined,
                opening,
                transactions,
                new SubledgerRules(findings, transactions),
                new LineRules(findings),
                new CodeRules(version, findings),
                new BudgetRule(findings, budget));
    }

    @Override
    public void begin(String element, Element parent) {
        for (var rule : rules) {
            rule.begin(element, parent);
        }
    }

    @Override
    public void leaf(String element, String text) {
        for (var rule : rules) {
            rule.leaf(element, text);
        }
    }

    @Override
    public void end(String element, Element content, Element parent) {
        for (var rule : rules) {
            rule.end(element, content, parent);
        }
    }

    AuditFileReport.Figures figures() {
        return transactions.figures();
    }
}

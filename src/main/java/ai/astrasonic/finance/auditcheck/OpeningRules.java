package ai.astrasonic.finance.auditcheck;

import ai.astrasonic.finance.auditfile.AuditFileVersion;

/** The opening balance: its totals [0004], [0005], [0006], and that it is there exactly once. */
final class OpeningRules implements Rule {

    private final AuditFileVersion version;
    private final Findings findings;
    private final IdBudget budget;
    private final Sides sides = new Sides();
    private IdSet numbers;
    private boolean asElement;
    private boolean asTransactions;

    OpeningRules(AuditFileVersion version, Findings findings, IdBudget budget) {
        this.version = version;
        this.findings = findings;
        this.budget = budget;
        this.numbers = new IdSet(budget);
    }

    @Override
    public void end(String element, Element content, Element parent) {
        switch (element) {
            case "obLine" -> line(content);
            case "openingBalance" -> balance(content);
            case "transaction" -> transaction(content, parent);
            case "company" -> findings.addIf(!asElement && !asTransactions, AuditRule.OPENING_MISSING);
            default -> {}
        }
    }

    private void line(Element line) {
        sides.add(line);
        var number = line.get("nr");
        findings.addIf(number != null && !numbers.add(number), AuditRule.OPENING_NUMBER_UNIQUE);
    }

    private void balance(Element balance) {
        asElement = true;
        TotalsRule.OPENING.check(balance, sides, findings);
        numbers.release();
        numbers = new IdSet(budget);
    }

    /** Period 0, or a journal of the kind O, is the opening balance booked as transactions; said once. */
    private void transaction(Element transaction, Element journal) {
        boolean first =
                PeriodNumber.of(transaction.get("periodNumber")).orElse(1) == 0 || "O".equals(journal.get("jrnTp"));
        if (!first || asTransactions) {
            return;
        }
        asTransactions = true;
        findings.addIf(asElement, AuditRule.OPENING_TWICE);
        findings.addIf(!asElement && version == AuditFileVersion.V4_0, AuditRule.OPENING_AS_TRANSACTIONS);
    }
}

package ai.astrasonic.finance.auditcheck;

/** The subledgers of 3.2: their totals, and the journals they name. */
final class SubledgerRules implements Rule {

    private static final TotalsRule TOTALS = new TotalsRule(
            AuditRule.SUBLEDGER_TOTALS,
            AuditRule.SUBLEDGER_TOTALS,
            AuditRule.SUBLEDGER_TOTALS,
            AuditRule.SUBLEDGER_TOTALS);

    private final Findings findings;
    private final TransactionRules transactions;
    private final Sides sides = new Sides();

    SubledgerRules(Findings findings, TransactionRules transactions) {
        this.findings = findings;
        this.transactions = transactions;
    }

    @Override
    public void end(String element, Element content, Element parent) {
        switch (element) {
            case "obSbLine" -> sides.add(content);
            case "sbLine" -> {
                sides.add(content);
                var journal = content.get("jrnID");
                findings.addIf(journal != null && !transactions.hasJournal(journal), AuditRule.JOURNAL_DEFINED);
            }
            case "obSubledger", "subledger" -> {
                TOTALS.checkStated(content, sides, findings);
                sides.clear();
            }
            default -> {}
        }
    }
}

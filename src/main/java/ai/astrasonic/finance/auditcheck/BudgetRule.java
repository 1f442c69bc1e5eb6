package ai.astrasonic.finance.auditcheck;

/** Says at the end where not all ids could be kept. */
record BudgetRule(Findings findings, IdBudget budget) implements Rule {

    @Override
    public void end(String element, Element content, Element parent) {
        if (element.equals("auditfile") && budget.isExhausted()) {
            findings.addWhole(AuditRule.UNIQUENESS_NOT_SHOWN, "");
        }
    }
}

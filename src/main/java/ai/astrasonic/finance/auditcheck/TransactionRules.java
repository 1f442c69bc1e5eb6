package ai.astrasonic.finance.auditcheck;

/** Journals, transactions and lines: numbers, balances and totals, [0007] to [0010]. */
final class TransactionRules implements Rule {

    private final Findings findings;
    private final IdBudget budget;
    private final IdSet journals;
    private final Sides all = new Sides();
    private final Sides transaction = new Sides();
    private IdSet transactionNumbers;
    private IdSet lineNumbers;
    private long transactions;

    TransactionRules(Findings findings, IdBudget budget) {
        this.findings = findings;
        this.budget = budget;
        this.journals = new IdSet(budget);
        this.transactionNumbers = new IdSet(budget);
        this.lineNumbers = new IdSet(budget);
    }

    @Override
    public void end(String element, Element content, Element parent) {
        switch (element) {
            case "trLine" -> line(content);
            case "transaction" -> transaction(content);
            case "journal" -> journal(content);
            case "transactions" -> TotalsRule.TRANSACTIONS.check(content, all, findings);
            default -> {}
        }
    }

    private void line(Element line) {
        transaction.add(line);
        var number = line.get("nr");
        findings.addIf(number != null && !lineNumbers.add(number), AuditRule.LINE_NUMBER_UNIQUE);
    }

    private void transaction(Element head) {
        transactions++;
        var number = head.get("nr");
        findings.addIf(number != null && !transactionNumbers.add(number), AuditRule.TRANSACTION_NUMBER_UNIQUE);
        findings.addIf(transaction.lines() == 0, AuditRule.EMPTY_TRANSACTION);
        if (!transaction.isBalanced()) {
            findings.add(
                    AuditRule.TRANSACTION_BALANCED,
                    "debit " + TotalsRule.shown(transaction.debit()) + ", credit "
                            + TotalsRule.shown(transaction.credit()));
        }
        all.add(transaction);
        transaction.clear();
        lineNumbers.release();
        lineNumbers = new IdSet(budget);
    }

    private void journal(Element journal) {
        var id = journal.get("jrnID");
        findings.addIf(id != null && !journals.add(id), AuditRule.JOURNAL_UNIQUE);
        transactionNumbers.release();
        transactionNumbers = new IdSet(budget);
    }

    boolean hasJournal(String id) {
        return journals.contains(id);
    }

    AuditFileReport.Figures figures() {
        return new AuditFileReport.Figures(transactions, all.lines(), all.debit(), all.credit());
    }
}

package ai.astrasonic.finance.auditfile;

/** Journals, transactions and lines, and what they came to. */
final class BookedTransactions {

    private final XmlOut xml;
    private final Fields fields;
    private final boolean newest;
    private final Sum debit = new Sum();
    private final Sum credit = new Sum();
    private final Sum debitOfTransaction = new Sum();
    private final Sum creditOfTransaction = new Sum();
    private long transactions;
    private long lines;
    private boolean journalOpen;
    private boolean transactionOpen;
    private String transaction = "";

    BookedTransactions(XmlOut xml, Fields fields, AuditFileVersion version) {
        this.xml = xml;
        this.fields = fields;
        this.newest = version == AuditFileVersion.V4_0;
    }

    void totals(AuditTotals totals) {
        fields.plain("linesCount", totals.lines());
        fields.plain("totalDebit", AuditAmounts.text(totals.debit()));
        fields.plain("totalCredit", AuditAmounts.text(totals.credit()));
    }

    void journal(Journal journal) {
        endJournal();
        xml.start("journal");
        journalOpen = true;
        fields.id("jrnID", journal.id());
        fields.text("desc", journal.description(), journal.id());
        fields.plain("jrnTp", journal.kind().code());
    }

    void begin(AuditTransaction begun) {
        requireOpen(journalOpen, "A transaction is in a journal");
        transaction = begun.number();
        transactions++;
        transactionOpen = true;
        xml.start("transaction");
        fields.id("nr", begun.number());
        fields.text("desc", begun.description(), transaction);
        fields.plain("periodNumber", begun.period());
        fields.plain("trDt", begun.date());
        if (newest) {
            fields.text("Source", begun.source(), transaction);
        }
    }

    void line(AuditLine line) {
        requireOpen(transactionOpen, "A line is in a transaction");
        xml.start("trLine");
        fields.id("nr", line.number());
        fields.id("accID", line.account());
        fields.text("docRef", line.document(), transaction);
        fields.plain("effDate", line.effective());
        fields.text("desc", line.description(), transaction);
        fields.amount("amnt", "amntTp", line.amount(), line.side());
        fields.optionalId("custSupID", line.customerSupplier());
        fields.text("invRef", line.invoice(), transaction);
        vatAndCurrency(line);
        xml.end();
        lines++;
        (line.side() == Side.DEBIT ? debitOfTransaction : creditOfTransaction).add(line.amount());
    }

    private void vatAndCurrency(AuditLine line) {
        var vat = line.vat();
        if (vat != null) {
            xml.start("vat");
            fields.id("vatID", vat.code());
            fields.plain("vatPerc", vat.percentage().stripTrailingZeros().toPlainString());
            fields.amount("vatAmnt", "vatAmntTp", vat.amount(), vat.side());
            xml.end();
        }
        var original = line.original();
        if (original != null) {
            fields.original(original, transaction);
        }
    }

    void endTransaction() {
        if (!transactionOpen) {
            return;
        }
        transactionOpen = false;
        xml.end();
        if (!debitOfTransaction.equalTo(creditOfTransaction)) {
            throw new IllegalStateException("Transaction " + transaction + " does not balance");
        }
        debit.add(debitOfTransaction);
        credit.add(creditOfTransaction);
        debitOfTransaction.clear();
        creditOfTransaction.clear();
    }

    void endJournal() {
        endTransaction();
        if (journalOpen) {
            journalOpen = false;
            xml.end();
        }
    }

    long transactions() {
        return transactions;
    }

    AuditTotals written() {
        return new AuditTotals(transactions, lines, debit.value(), credit.value());
    }

    private static void requireOpen(boolean open, String otherwise) {
        if (!open) {
            throw new IllegalStateException(otherwise);
        }
    }
}

package ai.astrasonic.finance.auditfile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes one audit file as a stream, in the order of the format: {@link #begin}, then customers and suppliers, accounts, VAT
 * codes, periods and the opening balance, then {@link #transactions}: each journal, its transactions, their lines; then
 * {@link #finish}. What comes out of order is refused. Memory does not grow with the books.
 */
public final class AuditFileWriter implements AutoCloseable {

    private final AuditFileVersion version;
    private final SplitBy split;
    private final SwitchingStream out;
    private final XmlOut xml;
    private final Notes notes = new Notes();
    private final MasterData master;
    private final BookedTransactions booked;
    private Section section = Section.NEW;
    private AuditTotals announced = AuditTotals.NONE;
    private LocalDate start = LocalDate.EPOCH;

    private AuditFileWriter(AuditFileParts parts, AuditFileVersion version, SplitBy split) throws IOException {
        this.version = version;
        this.split = split;
        this.out = new SwitchingStream(parts);
        this.xml = new XmlOut(out);
        var fields = new Fields(xml, notes, version);
        this.master = new MasterData(xml, fields, version);
        this.booked = new BookedTransactions(xml, fields, version);
    }

    /** One file; the stream is closed with the writer. */
    public static AuditFileWriter to(OutputStream file, AuditFileVersion version) throws IOException {
        return new AuditFileWriter(part -> file, version, SplitBy.NOTHING);
    }

    /** As many files as the transactions need. */
    public static AuditFileWriter inParts(AuditFileParts parts, AuditFileVersion version, SplitBy split)
            throws IOException {
        return new AuditFileWriter(parts, version, split);
    }

    public void begin(AuditHeader header, AuditCompany company) {
        if (section != Section.NEW) {
            throw new IllegalStateException("A file begins once");
        }
        section = Section.COMPANY;
        start = header.start();
        xml.document("auditfile", version.namespace());
        master.header(header);
        master.company(company);
    }

    public void customerSupplier(CustomerSupplier customerSupplier) {
        enter(Section.CUSTOMERS_SUPPLIERS);
        master.customerSupplier(customerSupplier);
    }

    public void account(LedgerAccount account) {
        enter(Section.ACCOUNTS);
        master.account(account);
    }

    public void vatCode(VatCode code) {
        enter(Section.VAT_CODES);
        master.vatCode(code);
    }

    public void period(AuditPeriod period) {
        enter(Section.PERIODS);
        master.period(period);
    }

    /** Also where it is zero: a file always holds an opening balance, and only here. */
    public void openingBalance(List<OpeningLine> lines) {
        if (section == Section.OPENING_BALANCE) {
            throw new IllegalStateException("There is one opening balance");
        }
        enter(Section.OPENING_BALANCE);
        master.openingBalance(lines, start);
    }

    public void transactions(AuditTotals totals) {
        if (section != Section.OPENING_BALANCE) {
            throw new IllegalStateException("The transactions follow the opening balance, not " + section);
        }
        announced = totals;
        if (split.files(totals.transactions()) > 1) {
            nextFile();
        }
        enter(Section.TRANSACTIONS);
        booked.totals(totals);
    }

    public void journal(Journal journal) {
        require(Section.TRANSACTIONS);
        booked.journal(journal);
    }

    public void transaction(AuditTransaction transaction) {
        require(Section.TRANSACTIONS);
        booked.endTransaction();
        if (split.endsAt(booked.transactions(), announced.transactions())) {
            nextFile();
        }
        booked.begin(transaction);
    }

    public void line(AuditLine line) {
        require(Section.TRANSACTIONS);
        booked.line(line);
    }

    /**
     * Ends the file.
     *
     * @throws IllegalStateException if what was written is not what the totals said
     */
    public AuditFileWritten finish() {
        require(Section.TRANSACTIONS);
        booked.endJournal();
        var written = booked.written();
        if (!written.equals(announced)) {
            throw new IllegalStateException("The file says " + announced + " and holds " + written);
        }
        section = Section.FINISHED;
        xml.endDocument(3);
        flush();
        return new AuditFileWritten(written, out.part(), notes.first(), notes.further());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** So that the file is whole before the stream is closed. */
    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void nextFile() {
        try {
            xml.flush();
            out.next(split.files(announced.transactions()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter(Section wanted) {
        if (section == Section.NEW || wanted.compareTo(section) < 0) {
            throw new IllegalStateException("After " + section + " there is no " + wanted + " in the format");
        }
        if (section == wanted) {
            return;
        }
        if (section != Section.COMPANY) {
            xml.end();
        }
        section = wanted;
        xml.start(wanted.element());
    }

    private void require(Section wanted) {
        if (section != wanted) {
            throw new IllegalStateException("This belongs to " + wanted + ", and the writer is at " + section);
        }
    }
}

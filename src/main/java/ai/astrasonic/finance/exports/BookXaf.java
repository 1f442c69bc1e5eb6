package ai.astrasonic.finance.exports;

import ai.astrasonic.finance.auditfile.AuditCompany;
import ai.astrasonic.finance.auditfile.AuditFileParts;
import ai.astrasonic.finance.auditfile.AuditFileVersion;
import ai.astrasonic.finance.auditfile.AuditFileWriter;
import ai.astrasonic.finance.auditfile.AuditFileWritten;
import ai.astrasonic.finance.auditfile.AuditHeader;
import ai.astrasonic.finance.auditfile.Journal;
import ai.astrasonic.finance.auditfile.SplitBy;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.BookedEvents;
import ai.astrasonic.shared.Controller;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** The books of a year as an XML Auditfile Financieel, read and written line by line. */
@Service
class BookXaf {

    private static final Map<String, Journal.Kind> KINDS = Map.of(
            "SALES", Journal.Kind.SALES,
            "PAYMENTS", Journal.Kind.BANK,
            "BANK", Journal.Kind.BANK);

    /** Read as a stream: the whole of it is nowhere in memory. */
    private static final String LINES = """
            SELECT b.id, b.number, b.event, b.booked_on, b.supplied_on, c.customer_number, b.doc_ref, b.invoice_number, b.source,
                   l.line, l.account, l.amount_minor, l.vat_code, l.vat_country, l.vat_percent, l.vat_minor, l.currency,
                   l.currency_minor
            FROM booking b JOIN booking_line l ON l.booking_id = b.id LEFT JOIN book_customer c ON c.customer_key = b.customer_key
            WHERE b.year = ? AND b.journal = ? ORDER BY b.id, l.line
            """;

    private final YearMaster master;
    private final ExportSettings settings;
    private final Clock clock;

    BookXaf(YearMaster master, ExportSettings settings, Clock clock) {
        this.master = master;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same as one file, whatever its size. */
    AuditFileWritten write(JdbcTemplate jdbc, BookPeriod year, AuditFileVersion version, OutputStream into)
            throws IOException {
        try (var file = AuditFileWriter.to(into, version)) {
            return write(jdbc, year, file, lines -> {});
        }
    }

    /**
     * Writes it, in as many files as its transactions need.
     *
     * @param jdbc on one connection whose transaction sees one state of the books
     * @param progress is told every ten thousand lines how many there are
     */
    AuditFileWritten write(
            JdbcTemplate jdbc, BookPeriod year, AuditFileVersion version, AuditFileParts parts, LongConsumer progress)
            throws IOException {
        try (var file = AuditFileWriter.inParts(parts, version, new SplitBy(settings.transactionsPerFile()))) {
            return write(jdbc, year, file, progress);
        }
    }

    private AuditFileWritten write(JdbcTemplate jdbc, BookPeriod year, AuditFileWriter file, LongConsumer progress) {
        var lines = new XafLines(file, progress);
        file.begin(header(year), company());
        master.write(jdbc, year, file);
        file.transactions(master.totals(jdbc, year));
        for (var journal : BookedEvents.journals()) {
            file.journal(new Journal(journal, journal, KINDS.getOrDefault(journal, Journal.Kind.MEMO)));
            jdbc.query(LINES, lines, year.yearNumber(), journal);
        }
        var written = file.finish();
        progress.accept(written.totals().lines());
        return written;
    }

    private AuditHeader header(BookPeriod year) {
        return new AuditHeader(
                year.name(),
                year.first(),
                year.last(),
                "EUR",
                LocalDate.ofInstant(clock.instant(), Controller.ZONE),
                "Astrasonic compliance console",
                "1");
    }

    private AuditCompany company() {
        return new AuditCompany(
                settings.commerceNumber(), Controller.NAME, Controller.COUNTRY, settings.taxNumber(), null);
    }
}

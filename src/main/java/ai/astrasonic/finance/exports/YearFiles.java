package ai.astrasonic.finance.exports;

import ai.astrasonic.finance.auditfile.AuditFileName;
import ai.astrasonic.finance.auditfile.AuditFileVersion;
import ai.astrasonic.finance.auditfile.AuditTotals;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.shared.Roles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes every file of a year, all from one and the same state of the books. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class YearFiles {

    private static final int ROWS = 5_000;

    /** In how many files each line stands: two audit files, and the ledger twice. */
    private static final long TABLES = 4;

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate oneState;
    private final BookXaf xaf;
    private final YearSummaries summaries;
    private final SummaryDrawing drawing;
    private final YearDocuments documents;
    private final Clock clock;

    YearFiles(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            BookXaf xaf,
            YearSummaries summaries,
            SummaryDrawing drawing,
            YearDocuments documents,
            Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(ROWS);
        this.oneState = new TransactionTemplate(transactions);
        oneState.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneState.setReadOnly(true);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.xaf = xaf;
        this.summaries = summaries;
        this.drawing = drawing;
        this.documents = documents;
        this.clock = clock;
    }

    /** Where files go, one after another; each stream is closed before the next is asked for. */
    public interface Files {

        OutputStream next(String name) throws IOException;

        /** How many lines and documents there will be in all files together, about. */
        void expect(long lines);

        /** Told how many lines of one file are written so far; whoever is told may stop the work by throwing. */
        LongConsumer progress();

        /** One of many small files, whole. */
        void whole(String name, byte[] content) throws IOException;

        /** Writes the rows of a query as CSV, which no spreadsheet takes for formulas. */
        void table(String name, Connection connection, String query) throws IOException, SQLException;

        /** Writes them as a workbook, with dates and numbers as such, in as many sheets as they need. */
        void workbook(String name, String title, Connection connection, String query) throws IOException, SQLException;
    }

    /**
     * What was written.
     *
     * @param notes what the format could not hold as it is in the books
     */
    public record Written(Instant dataAsOf, AuditTotals totals, List<String> notes) {

        public Written {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Writes them, in memory that does not grow with the books.
     *
     * @param withDocuments whether its invoices and credit notes are wanted as well, each a file
     */
    public Written write(BookPeriod year, boolean withDocuments, Files files) {
        return Objects.requireNonNull(oneState.execute(status -> {
            try {
                return all(year, withDocuments, files);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private Written all(BookPeriod year, boolean withDocuments, Files files) throws IOException {
        var asOf = clock.instant();
        jdbc.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
        files.expect(TABLES * summaries.lines(year) + (withDocuments ? documents.count(jdbc, year) : 0));
        var notes = new ArrayList<String>();
        var totals = AuditTotals.NONE;
        for (var version : AuditFileVersion.values()) {
            totals = auditFile(year, version, files, notes);
        }
        tables(year, files);
        summary(year, totals.transactions(), asOf, files);
        if (withDocuments) {
            documents.write(jdbc, year, asOf, files);
        }
        return new Written(asOf, totals, notes);
    }

    private AuditTotals auditFile(BookPeriod year, AuditFileVersion version, Files files, List<String> notes)
            throws IOException {
        var name = new AuditFileName(
                "astrasonic_%s_%s".formatted(year.name(), version.number().replace('.', '_')));
        var written = xaf.write(jdbc, year, version, part -> files.next(name.part(part)), files.progress());
        written.notes().forEach(note -> notes.add(name.part(1) + ": " + note));
        return written.totals();
    }

    private void tables(BookPeriod year, Files files) {
        var ledger = "ledger-" + year.name();
        var query = BookCsv.query(year);
        reading(connection -> files.table(ledger + ".csv", connection, query));
        reading(connection -> files.workbook(ledger + ".xlsx", ledger, connection, query));
        reading(connection -> files.table("oss-records-" + year.name() + ".csv", connection, OssCsv.query(year)));
    }

    private void summary(BookPeriod year, long entries, Instant asOf, Files files) throws IOException {
        var summary = summaries.of(year, entries, asOf);
        for (var language : LANGUAGES) {
            try (var into = files.next("summary-%s-%s.pdf".formatted(year.name(), language))) {
                into.write(drawing.draw(summary, language));
            }
        }
    }

    /** Something that reads by the connection of the one state. */
    private interface Reading {

        void by(Connection connection) throws IOException, SQLException;
    }

    private void reading(Reading what) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try {
                what.by(connection);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

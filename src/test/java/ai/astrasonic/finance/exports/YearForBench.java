package ai.astrasonic.finance.exports;

import ai.astrasonic.finance.auditfile.AuditFileVersion;
import ai.astrasonic.finance.books.BookPeriod;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Single files of a year, to be measured one by one. */
public final class YearForBench {

    private static final int ROWS = 5_000;

    private final BookXaf xaf;
    private final BookPeriod year;

    public YearForBench(ApplicationContext application, int year) {
        this.xaf = application.getBean(BookXaf.class);
        this.year = BookPeriod.year(year);
    }

    /** The query of the ledger. */
    public String query() {
        return BookCsv.query(year);
    }

    /** Writes the audit file 4.0; the connection is in a transaction, so that it reads as a stream. */
    public void xaf(Connection connection, OutputStream into) throws IOException {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.setFetchSize(ROWS);
        xaf.write(jdbc, year, AuditFileVersion.V4_0, into);
    }
}

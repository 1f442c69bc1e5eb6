package ai.astrasonic.finance.exports;

import ai.astrasonic.finance.auditfile.AuditFileWriter;
import ai.astrasonic.finance.auditfile.AuditLine;
import ai.astrasonic.finance.auditfile.AuditTransaction;
import ai.astrasonic.finance.auditfile.LineVat;
import ai.astrasonic.finance.auditfile.Side;
import ai.astrasonic.finance.books.VatTotal;
import ai.astrasonic.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Writes the lines of a journal as they come, each entry when its first line does. */
final class XafLines implements RowCallbackHandler {

    private static final int REPORT_EVERY = 10_000;

    private final AuditFileWriter file;
    private final LongConsumer progress;
    private long entry = -1;
    private long lines;

    XafLines(AuditFileWriter file, LongConsumer progress) {
        this.file = file;
        this.progress = progress;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        var day = row.getObject("booked_on", LocalDate.class);
        if (row.getLong("id") != entry) {
            entry = row.getLong("id");
            file.transaction(new AuditTransaction(
                    row.getString("number"),
                    row.getString("event"),
                    day.getMonthValue(),
                    day,
                    row.getString("source")));
        }
        file.line(line(row));
        if (++lines % REPORT_EVERY == 0) {
            progress.accept(lines);
        }
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        long amount = row.getLong("amount_minor");
        return new AuditLine(
                row.getString("line"),
                row.getString("account"),
                row.getString("doc_ref"),
                row.getObject("supplied_on", LocalDate.class),
                null,
                Math.abs(amount),
                side(amount),
                customer(row.getString("customer_number")),
                row.getString("invoice_number"),
                vat(row, amount),
                agreed(row));
    }

    /** The books number customers; nothing else of a consumer is in the file. */
    static @Nullable String customer(@Nullable String number) {
        return number == null ? null : "C" + number;
    }

    static Side side(long amount) {
        return amount < 0 ? Side.CREDIT : Side.DEBIT;
    }

    private static @Nullable LineVat vat(ResultSet row, long amount) throws SQLException {
        var code = row.getString("vat_code");
        if (code == null) {
            return null;
        }
        long vat = row.getLong("vat_minor");
        var percent = row.getObject("vat_percent", BigDecimal.class);
        return new LineVat(
                VatTotal.name(code, row.getString("vat_country"), percent),
                Objects.requireNonNullElse(percent, BigDecimal.ZERO),
                Math.abs(vat),
                side(vat == 0 ? amount : vat));
    }

    private static @Nullable Money agreed(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null
                ? null
                : new Money(Math.abs(row.getLong("currency_minor")), Currency.getInstance(currency));
    }
}

package ai.astrasonic.finance.vat;

import ai.astrasonic.finance.books.AccountTotal;
import ai.astrasonic.finance.books.BookFigures;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.LedgerAccount;
import ai.astrasonic.finance.books.VatCode;
import ai.astrasonic.finance.books.VatTotal;
import ai.astrasonic.shared.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of the returns, computed from the books each time they are asked for. The console files none. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(
        "hasAnyRole('" + Roles.FINANCE + "', '" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
public class VatReturns {

    private static final String OSS = "OSS";

    /** Only what is in another currency: the rest is in the sums of each day. */
    private static final String FOREIGN = """
            SELECT l.vat_country, l.vat_percent, date_trunc('quarter', b.supplied_on)::date AS supplied, l.currency,
                   -sum(l.currency_minor)::bigint AS agreed_minor, -sum(l.amount_minor)::bigint AS base_minor,
                   -sum(l.vat_minor)::bigint AS vat_minor
            FROM booking b JOIN booking_line l ON l.booking_id = b.id
            WHERE b.booked_on BETWEEN :first AND :last AND l.vat_code = :code AND l.currency IS NOT NULL
            GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
            """;

    private final BookFigures figures;
    private final EcbRates rates;
    private final JdbcClient jdbc;

    VatReturns(BookFigures figures, EcbRates rates, JdbcClient jdbc) {
        this.figures = figures;
        this.rates = rates;
        this.jdbc = jdbc;
    }

    /** The Dutch return of a period. */
    public DutchReturn dutch(BookPeriod period) {
        var sold = figures.vat(period);
        var boxes = VatCode.all().stream()
                .filter(code -> !code.box().isEmpty())
                .map(code -> box(code, sold))
                .toList();
        var input = figures.accounts(period).stream()
                .filter(total -> total.account().equals(LedgerAccount.INPUT_VAT))
                .mapToLong(AccountTotal::balanceMinor)
                .sum();
        return new DutchReturn(
                period, boxes, boxes.stream().mapToLong(ReturnBox::vatMinor).sum(), input);
    }

    private static ReturnBox box(VatCode code, List<VatTotal> sold) {
        return new ReturnBox(
                code.box(),
                code.key(),
                sum(code, sold, VatTotal::baseMinor),
                sum(code, sold, VatTotal::vatMinor),
                code.certainty());
    }

    private static long sum(VatCode code, List<VatTotal> sold, ToLongFunction<VatTotal> what) {
        return sold.stream()
                .filter(total -> total.code().equals(code.key()))
                .mapToLong(what)
                .sum();
    }

    /** The One-Stop-Shop return of a quarter, with what changed of earlier ones. */
    public OssReturn oss(BookPeriod quarter) {
        var foreign = foreign(quarter);
        var lines = figures.vat(quarter).stream()
                .filter(total -> total.code().equals(OSS))
                .map(VatReturns::line)
                .map(line -> atTheQuartersEnd(line, foreign))
                .toList();
        return new OssReturn(
                quarter,
                lines.stream().filter(line -> line.supplied().equals(quarter)).toList(),
                lines.stream().filter(line -> !line.supplied().equals(quarter)).toList(),
                foreign);
    }

    private static OssLine atTheQuartersEnd(OssLine line, List<ForeignSales> foreign) {
        var corrected = line;
        for (var sales : foreign) {
            corrected = sales.corrected(corrected);
        }
        return corrected;
    }

    private List<ForeignSales> foreign(BookPeriod quarter) {
        var booked = jdbc.sql(FOREIGN)
                .param("first", quarter.first())
                .param("last", quarter.last())
                .param("code", OSS)
                .query((row, _) -> new ForeignSales(
                        row.getString("vat_country"),
                        row.getBigDecimal("vat_percent"),
                        BookPeriod.quarterOf(row.getObject("supplied", LocalDate.class)),
                        row.getString("currency"),
                        row.getLong("agreed_minor"),
                        row.getLong("base_minor"),
                        row.getLong("vat_minor"),
                        null))
                .list();
        var known = rates.of(booked.stream().map(ForeignSales::supplied).collect(Collectors.toSet()));
        return booked.stream().map(sales -> sales.at(known)).toList();
    }

    private static OssLine line(VatTotal total) {
        return new OssLine(
                String.valueOf(total.country()),
                total.percent(),
                BookPeriod.quarterOf(total.supplied()),
                total.baseMinor(),
                total.vatMinor());
    }
}

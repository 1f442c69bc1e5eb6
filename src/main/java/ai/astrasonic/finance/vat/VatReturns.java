package ai.astrasonic.finance.vat;

import ai.astrasonic.finance.books.AccountTotal;
import ai.astrasonic.finance.books.BookFigures;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.LedgerAccount;
import ai.astrasonic.finance.books.VatCode;
import ai.astrasonic.finance.books.VatTotal;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.DataClassRowMapper;
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

    /** The number is the one that the invoice was made out to, so it is read there. */
    private static final String ICP = """
            SELECT coalesce(i.vat_number, '') AS vat_number, -sum(l.amount_minor)::bigint AS base_minor
            FROM booking b JOIN booking_line l ON l.booking_id = b.id LEFT JOIN invoice i ON i.id = b.matter
            WHERE b.booked_on BETWEEN :first AND :last AND l.vat_code = 'EU-B2B'
            GROUP BY 1 HAVING sum(l.amount_minor) <> 0 ORDER BY 1
            """;

    private final BookFigures figures;
    private final JdbcClient jdbc;

    VatReturns(BookFigures figures, JdbcClient jdbc) {
        this.figures = figures;
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
        var lines = figures.vat(quarter).stream()
                .filter(total -> total.code().equals(OSS))
                .map(VatReturns::line)
                .toList();
        return new OssReturn(
                quarter,
                lines.stream().filter(line -> line.supplied().equals(quarter)).toList(),
                lines.stream().filter(line -> !line.supplied().equals(quarter)).toList());
    }

    private static OssLine line(VatTotal total) {
        return new OssLine(
                String.valueOf(total.country()),
                total.percent(),
                BookPeriod.quarterOf(total.supplied()),
                total.baseMinor(),
                total.vatMinor());
    }

    /** Sales to businesses elsewhere in the Union, by VAT number; one without a number stands under an empty one. */
    public List<IcpLine> icp(BookPeriod quarter) {
        return jdbc.sql(ICP)
                .param("first", quarter.first())
                .param("last", quarter.last())
                .query(DataClassRowMapper.newInstance(IcpLine.class))
                .list();
    }
}

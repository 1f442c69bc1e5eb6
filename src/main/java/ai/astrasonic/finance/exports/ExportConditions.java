package ai.astrasonic.finance.exports;

import ai.astrasonic.finance.books.BookDesk;
import ai.astrasonic.finance.books.BookFigures;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.BookedEvents;
import ai.astrasonic.finance.books.UnjudgedSale;
import ai.astrasonic.finance.exports.ExportRefused.Why;
import ai.astrasonic.finance.reconciliation.FindingKind;
import ai.astrasonic.shared.Controller;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be true of a year before a file of it leaves the house. */
@Component
class ExportConditions {

    private static final int MOST = 5;
    private static final List<FindingKind> STOPPING =
            List.of(FindingKind.UNKNOWN_EVENT_TYPE, FindingKind.UNKNOWN_CATEGORY, FindingKind.EVENT_FAILED);

    /** A movement that no rule books would be missing in the file, and its totals would be wrong. */
    private static final String UNKNOWN = """
            SELECT id || ' ' || reporting_category || ' ' || currency FROM balance_transaction
            WHERE created_at >= :from AND created_at < :until
              AND (currency <> 'EUR' OR NOT reporting_category = ANY(:known)) AND amount_minor <> 0
            ORDER BY id LIMIT :most
            """;

    /** What Stripe told of and nobody decided about may belong into the books. */
    private static final String UNDECIDED = """
            SELECT kind || ' ' || object_id FROM finance_finding
            WHERE resolved_at IS NULL AND period = :year AND kind = ANY(:kinds)
            ORDER BY 1 LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final BookFigures figures;
    private final BookDesk desk;

    ExportConditions(JdbcClient jdbc, BookFigures figures, BookDesk desk) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.desk = desk;
    }

    void require(BookPeriod year) {
        refuse(
                Why.STILL_TO_BOOK,
                jdbc.sql("SELECT sale_id FROM sale_changed LIMIT :most").param("most", MOST));
        if (figures.accounts(year).isEmpty()) {
            throw new ExportRefused(Why.NOTHING_BOOKED, List.of(year.name()));
        }
        refuse(
                Why.STILL_TO_JUDGE,
                desk.unjudged(year.last(), MOST).stream()
                        .map(UnjudgedSale::saleId)
                        .toList());
        refuse(
                Why.UNKNOWN_MOVEMENT,
                jdbc.sql(UNKNOWN)
                        .param(
                                "from",
                                year.first().atStartOfDay(Controller.ZONE).toOffsetDateTime())
                        .param(
                                "until",
                                year.last()
                                        .plusDays(1)
                                        .atStartOfDay(Controller.ZONE)
                                        .toOffsetDateTime())
                        .param("known", BookedEvents.all().toArray(String[]::new))
                        .param("most", MOST));
        refuse(
                Why.UNKNOWN_MOVEMENT,
                jdbc.sql(UNDECIDED)
                        .param("year", year.name())
                        .param(
                                "kinds",
                                STOPPING.stream().map(FindingKind::stored).toArray(String[]::new))
                        .param("most", MOST));
    }

    private static void refuse(Why why, JdbcClient.StatementSpec asked) {
        refuse(why, asked.query((row, _) -> row.getString(1)).list());
    }

    private static void refuse(Why why, List<String> found) {
        if (!found.isEmpty()) {
            throw new ExportRefused(why, found);
        }
    }
}

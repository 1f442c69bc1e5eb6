package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.GraveDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.security.FreshActs;
import ai.astrasonic.finance.books.BookDesk;
import ai.astrasonic.finance.books.BookFigures;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.BooksRefused;
import ai.astrasonic.finance.books.UnjudgedSale;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What finance does from its pages. */
@Service
class FinanceActs {

    private final BookDesk desk;
    private final BookFigures figures;
    private final PeriodPicker periods;
    private final FreshActs fresh;
    private final AuthenticationContext authentication;

    FinanceActs(
            BookDesk desk,
            BookFigures figures,
            PeriodPicker periods,
            FreshActs fresh,
            AuthenticationContext authentication) {
        this.desk = desk;
        this.figures = figures;
        this.periods = periods;
        this.fresh = fresh;
        this.authentication = authentication;
    }

    boolean mayAct() {
        return authentication.hasRole(Roles.FINANCE);
    }

    /** The button that closes a period, where it is over and open. */
    Stream<Button> closing(BookPeriod period, Runnable changed) {
        boolean open =
                period.last().isBefore(periods.today()) && figures.closedUntil().isBefore(period.last());
        return Optional.of(new Button(
                        t("finance.close", period.name()),
                        click -> fresh.begin(FinancePages.BOOKS.of(period), () -> close(period, changed))))
                .filter(button -> mayAct() && open)
                .stream();
    }

    private void close(BookPeriod period, Runnable changed) {
        var says = new Facts()
                .with(t("approvals.what"), t("finance.close.what", period.last()))
                .with(t("approvals.stays"), t("finance.close.stays"))
                .with(t("approvals.undo"), t("finance.close.undo"));
        new GraveDialog(
                        t("finance.close", period.name()),
                        says,
                        period.name(),
                        t("finance.close", period.name()),
                        FinancePages.BOOKS.of(period),
                        reason -> fresh.finish(FinancePages.BOOKS.of(period), reason, () -> {
                            told(() -> desk.close(period.last(), reason), t("finance.close.done", period.last()));
                            changed.run();
                        }))
                .open();
    }

    void judge(UnjudgedSale sale, Runnable changed) {
        new JudgeDialog(sale, (country, business, reason) -> {
                    told(() -> desk.judge(sale.saleId(), country, business, reason), t("finance.judge.done"));
                    changed.run();
                })
                .open();
    }

    private static void told(Runnable act, String done) {
        try {
            act.run();
            Toast.done(done);
        } catch (BooksRefused refused) {
            Toast.failed(t("finance.refused." + refused.why().key()));
        }
    }
}

package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.EmptyState;
import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Ticker;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.exports.ExportRefused;
import ai.astrasonic.finance.exports.FinanceExports;
import ai.astrasonic.finance.exports.YearExport;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Files of a year for the tax authority: ordered here, made by a job, had from here while they last. */
@Route("finance/exports")
@RolesAllowed({Roles.FINANCE, Roles.DPO, Roles.AUDITOR})
class ExportsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST = 50;

    private final transient FinanceExports exports;
    private final transient FinanceActs acts;
    private final transient PeriodPicker periods;
    private final transient ExportTexts texts;
    private final Div list = new Div();
    private transient List<YearExport> shown = List.of();

    ExportsView(FinanceExports exports, FinanceActs acts, PeriodPicker periods, ExportTexts texts, Ticker ticker) {
        this.exports = exports;
        this.acts = acts;
        this.periods = periods;
        this.texts = texts;
        wide();
        ticker.whileShown(this, this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var period = periods.of(event.getLocation());
        removeAll();
        add(
                new PageHead(t("finance.exports"), t("finance.exports.sentence"), order(period.yearNumber())),
                FinancePages.EXPORTS.links(period),
                periods.field(period, "finance/exports"),
                list);
        show(exports.newest(MOST));
    }

    private Component[] order(int year) {
        var documents = new Checkbox(t("finance.exports.documents"));
        var order = new Button(
                t("finance.exports.order", BookPeriod.year(year).name()), click -> begin(year, documents.getValue()));
        return acts.mayAct() ? new Component[] {documents, order} : new Component[0];
    }

    private void begin(int year, boolean withDocuments) {
        var name = BookPeriod.year(year).name();
        try {
            exports.order(year, withDocuments);
            Toast.done(t("finance.exports.ordered", name));
        } catch (ExportRefused refused) {
            Toast.failed(t("finance.exports.refused." + refused.why().key(), String.join(", ", refused.what())));
        }
        look();
    }

    /** The job's doing shows by itself. */
    private void look() {
        var now = exports.newest(MOST);
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private void show(List<YearExport> now) {
        shown = now;
        list.removeAll();
        list.add(
                now.isEmpty()
                        ? EmptyState.of("sheet", t("finance.exports.empty"), t("finance.exports.empty.text"))
                        : texts.table(now, acts.mayAct()));
    }

    @Override
    public String getPageTitle() {
        return t("finance.exports");
    }
}

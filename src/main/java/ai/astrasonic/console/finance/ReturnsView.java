package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Page;
import ai.astrasonic.console.parts.PageHead;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.vat.VatReturns;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;

/** Drafts of the returns of a quarter, or of a whole year added up: finance files them, the console does not. */
@Route("finance/returns")
@RolesAllowed({Roles.FINANCE, Roles.DPO, Roles.AUDITOR})
class ReturnsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient VatReturns returns;
    private final transient ForeignPart foreign;
    private final transient ListingPart listing;
    private final transient PeriodPicker periods;

    ReturnsView(VatReturns returns, ForeignPart foreign, ListingPart listing, PeriodPicker periods) {
        this.returns = returns;
        this.foreign = foreign;
        this.listing = listing;
        this.periods = periods;
        wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(periods.of(event.getLocation()));
    }

    private void show(BookPeriod period) {
        removeAll();
        add(
                new PageHead(t("finance.returns"), t("finance.returns.sentence")),
                FinancePages.RETURNS.links(period),
                periods.field(period, "finance/returns"),
                new Section(
                        t("finance.dutch"),
                        ReturnTables.dutch(period, returns.dutch(period)),
                        new Paragraph(t("finance.dutch.purchases"))));
        if (period.isYear()) {
            add(new Section(t("finance.oss"), new Paragraph(t("finance.quarter-only"))));
            return;
        }
        var draft = returns.oss(period);
        var oss = Stream.concat(Stream.of(ReturnTables.oss(draft)), foreign.of(draft, () -> show(period)).stream());
        add(
                new Section(t("finance.oss"), oss.toArray(Component[]::new)),
                new Section(t("finance.icp"), listing.of(period, () -> show(period))));
    }

    @Override
    public String getPageTitle() {
        return t("finance.returns");
    }
}

package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.finance.vat.EcbRate;
import ai.astrasonic.finance.vat.ForeignSales;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.function.Consumer;

/** Asks what the European Central Bank published at the end of a quarter. */
final class RateDialog extends Dialog {

    private final BigDecimalField perEuro = new BigDecimalField(t("finance.foreign.per-euro"));
    private final DatePicker published = new DatePicker(t("finance.foreign.published"));
    private final transient ForeignSales sales;
    private final transient Consumer<EcbRate> noted;

    RateDialog(ForeignSales sales, Consumer<EcbRate> noted) {
        this.sales = sales;
        this.noted = noted;
        var last = sales.supplied().last();
        setHeaderTitle(t("finance.foreign.dialog", sales.currency(), last));
        addClassName("reason-dialog");
        perEuro.setRequiredIndicatorVisible(true);
        perEuro.setWidthFull();
        published.setValue(last);
        published.setLocale(FinanceWords.locale());
        published.setRequiredIndicatorVisible(true);
        published.setHelperText(t("finance.foreign.published.help"));
        published.setWidthFull();
        add(new Paragraph(t("finance.foreign.dialog.text")), perEuro, published);
        var go = new Button(t("finance.foreign.note"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
        perEuro.focus();
    }

    private void go() {
        var rate = perEuro.getValue();
        perEuro.setErrorMessage(t("finance.foreign.per-euro.missing"));
        perEuro.setInvalid(rate == null || rate.signum() <= 0);
        published.setErrorMessage(t("finance.foreign.published.help"));
        published.setInvalid(published.getValue() == null);
        if (!perEuro.isInvalid() && !published.isInvalid()) {
            close();
            noted.accept(new EcbRate(sales.supplied(), sales.currency(), rate, published.getValue()));
        }
    }
}

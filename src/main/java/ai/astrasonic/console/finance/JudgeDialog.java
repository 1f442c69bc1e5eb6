package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.finance.books.UnjudgedSale;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Asks in which country a sale is taxed, and why. */
final class JudgeDialog extends Dialog {

    private static final int LONGEST = 500;

    /** What was decided. */
    @FunctionalInterface
    interface Judged {
        void as(String country, boolean business, String reason);
    }

    private final ComboBox<String> country = new ComboBox<>(t("finance.judge.country"));
    private final Checkbox business = new Checkbox(t("finance.judge.business"));
    private final TextArea reason = new TextArea(t("reason.label"));
    private final transient Judged judged;

    JudgeDialog(UnjudgedSale sale, Judged judged) {
        this.judged = judged;
        setHeaderTitle(t("finance.judge"));
        addClassName("reason-dialog");
        country.setItems(Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(FinanceWords::country))
                .toList());
        country.setItemLabelGenerator(FinanceWords::country);
        country.setRequiredIndicatorVisible(true);
        country.setWidthFull();
        if (sale.contradicted()) {
            country.setValue(sale.taxedIn());
            business.setValue(sale.business());
        }
        reason.setHelperText(t("reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(new Paragraph(PlacesView.evidence(sale)), country, business, reason);
        var go = new Button(t("finance.judge"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
        country.focus();
    }

    private void go() {
        country.setInvalid(country.getValue() == null);
        country.setErrorMessage(t("finance.judge.country.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(t("reason.missing"));
        if (!country.isInvalid() && !reason.isInvalid()) {
            close();
            judged.as(country.getValue(), business.getValue(), reason.getValue().strip());
        }
    }
}

package ai.astrasonic.console.finance;

import ai.astrasonic.console.texts.Figures;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Amounts as cells. */
final class Money {

    private Money() {}

    static Component euros(long cents) {
        var amount = new Span(Figures.euros(cents));
        amount.addClassName("figure");
        return amount;
    }

    /** Nothing where there is nothing. */
    static Component eurosOrNone(long cents) {
        return cents == 0 ? new Span("") : euros(cents);
    }

    static Anchor link(String address, String word) {
        var link = new Anchor(address, word);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** An amount in its own currency, whose smallest unit need not be a hundredth. */
    static String in(@Nullable String currency, @Nullable Long minor) {
        if (currency == null || minor == null) {
            return "";
        }
        var digits = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        return BigDecimal.valueOf(minor, digits).toPlainString() + " " + currency;
    }
}

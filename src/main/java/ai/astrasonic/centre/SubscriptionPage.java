package ai.astrasonic.centre;

import ai.astrasonic.billing.InvoiceView;
import ai.astrasonic.billing.Plan;
import ai.astrasonic.billing.SubscriptionState;
import ai.astrasonic.billing.SubscriptionView;
import ai.astrasonic.customers.MyBilling;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.shared.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** One's subscription, its next payment, the plans there are, and the invoices. */
@Component
class SubscriptionPage {

    private static final int INVOICES = 24;

    private final MyBilling billing;

    SubscriptionPage(MyBilling billing) {
        this.billing = billing;
    }

    ResponseEntity<String> of(Frame frame, @Nullable String note) {
        return of(HttpStatus.OK, frame, note);
    }

    /** @param note key of a sentence that comes first */
    ResponseEntity<String> of(HttpStatus status, Frame frame, @Nullable String note) {
        var mine = billing.subscription();
        boolean known = billing.isKnownAtStripe();
        boolean leaving = billing.isLeaving();
        var invoices = billing.invoices(null, INVOICES);
        return frame.page(status, "subscription", html -> {
            if (note != null) {
                html.element("p role=\"" + (status.isError() ? "alert" : "status") + "\"", frame.text(note));
            }
            standing(html, mine, frame);
            if (leaving) {
                html.element("p role=\"note\"", frame.text("subscription.leaving"));
            } else if (mine.filter(SubscriptionView::isRunning).isEmpty()) {
                plans(html, frame);
            }
            if (known) {
                portal(html, frame);
            }
            html.element("h2", frame.text("invoices"));
            if (invoices.isEmpty()) {
                html.element("p class=\"soft\"", frame.text("invoices.none"));
            }
            invoices.forEach(invoice -> invoice(html, invoice, frame));
        });
    }

    private static void standing(HtmlPage html, Optional<SubscriptionView> mine, Frame frame) {
        var state = SubscriptionState.of(mine);
        html.element("p role=\"status\"", frame.text("subscription.state." + state));
        mine.ifPresent(view -> {
            html.raw("<dl>");
            html.fact(frame.text("subscription.plan"), planOf(view, frame));
            if (view.amount() != null) {
                html.fact(frame.text("subscription.price"), money(view.amount(), frame));
            }
            if (view.nextPaymentAt() != null) {
                html.fact(frame.text("subscription.next"), new Days(frame).of(view.nextPaymentAt()));
            }
            if (view.lastDay() != null) {
                html.fact(frame.text("subscription.ends"), new Days(frame).of(view.lastDay()));
            }
            html.raw("</dl>");
        });
    }

    private static String planOf(SubscriptionView view, Frame frame) {
        return Optional.ofNullable(view.price())
                .flatMap(Plan::ofPrice)
                .map(plan -> plan.name(frame.language()))
                .orElseGet(() -> frame.text("subscription.other-plan"));
    }

    private static void plans(HtmlPage html, Frame frame) {
        html.element("h2", frame.text("plans")).paragraph(frame.text("plans.intro"));
        for (var plan : Plan.all()) {
            html.raw("<article>").element("h3", plan.name(frame.language()));
            html.paragraph(frame.text("plans.price." + plan.every(), money(plan.price(), frame)));
            html.raw(frame.form(
                    SubscriptionController.PATH + "/checkout",
                    Frame.hidden("plan", plan.key()),
                    frame.text("plans.pay", plan.name(frame.language()))));
            html.raw("</article>");
        }
    }

    private static void portal(HtmlPage html, Frame frame) {
        html.element("h2", frame.text("portal")).paragraph(frame.text("portal.what"));
        html.raw(frame.form(SubscriptionController.PATH + "/portal", "", frame.text("portal.go")));
    }

    private static void invoice(HtmlPage html, InvoiceView invoice, Frame frame) {
        html.raw("<article>")
                .element("h3", new Days(frame).of(invoice.place().at()))
                .raw("<dl>");
        if (invoice.number() != null) {
            html.fact(frame.text("invoice.number"), invoice.number());
        }
        html.fact(frame.text("invoice.total"), money(invoice.total(), frame));
        html.fact(frame.text("invoice.tax"), money(invoice.tax(), frame));
        html.fact(frame.text("invoice.status"), frame.text("invoice.status." + word(invoice.status())));
        html.raw("</dl></article>");
    }

    private static String word(String status) {
        return switch (status) {
            case "paid", "open", "void", "uncollectible" -> status;
            default -> "other";
        };
    }

    private static String money(Money money, Frame frame) {
        var country = "nl".equals(frame.texts().tag()) ? Locale.of("nl", "NL") : Locale.of("en", "IE");
        var format = NumberFormat.getCurrencyInstance(country);
        format.setCurrency(money.currency());
        int digits = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.minorUnits(), digits));
    }
}

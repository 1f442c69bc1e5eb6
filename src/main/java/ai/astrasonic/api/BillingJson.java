package ai.astrasonic.api;

import ai.astrasonic.billing.InvoiceView;
import ai.astrasonic.billing.Plan;
import ai.astrasonic.billing.SubscriptionState;
import ai.astrasonic.billing.SubscriptionView;
import ai.astrasonic.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody pays for, as the interface tells it; amounts in the smallest unit of their currency. */
final class BillingJson {

    private BillingJson() {}

    /** An amount such as 1199 EUR. */
    @Schema(name = "Amount")
    record Amount(long minor, String currency) {

        static Amount of(Money money) {
            return new Amount(money.minorUnits(), money.currency().getCurrencyCode());
        }
    }

    /** What can be subscribed to. */
    @Schema(name = "Plan")
    record PlanJson(String key, String name, Amount price, Plan.Period every) {

        static PlanJson of(Plan plan, Locale language) {
            return new PlanJson(plan.key(), plan.name(language), Amount.of(plan.price()), plan.every());
        }
    }

    /** What I subscribed to, and what there is. */
    @Schema(name = "Subscription")
    record Subscription(
            SubscriptionState state,

            @Schema(nullable = true, description = "Null without a subscription, or for one that is not sold any more")
            @Nullable
            String plan,

            @Schema(nullable = true, description = "Of one period") @Nullable
            Amount price,

            @Schema(nullable = true, description = "Null when nothing more is paid") @Nullable
            Instant nextPaymentAt,

            @Schema(nullable = true, description = "When it ends or ended, where that is settled") @Nullable
            Instant endsAt,

            List<PlanJson> plans) {

        static Subscription of(Optional<SubscriptionView> mine, Locale language) {
            var plan = mine.map(SubscriptionView::price).flatMap(Plan::ofPrice).map(Plan::key);
            return new Subscription(
                    SubscriptionState.of(mine),
                    plan.orElse(null),
                    mine.map(SubscriptionView::amount).map(Amount::of).orElse(null),
                    mine.map(SubscriptionView::nextPaymentAt).orElse(null),
                    mine.map(SubscriptionView::lastDay).orElse(null),
                    Plan.all().stream().map(one -> PlanJson.of(one, language)).toList());
        }
    }

    /** What was billed. */
    @Schema(name = "Invoice")
    record Invoice(
            Instant at,

            @Schema(nullable = true) @Nullable String number,

            Amount total,
            Amount tax,
            Amount paid,

            @Schema(description = "Stripe's word, such as open or paid")
            String status) {

        static Invoice of(InvoiceView view) {
            return new Invoice(
                    view.place().at(),
                    view.number(),
                    Amount.of(view.total()),
                    Amount.of(view.tax()),
                    Amount.of(view.paid()),
                    view.status());
        }
    }

    /** The plan that somebody wants to pay for. */
    @Schema(name = "CheckoutWanted")
    record Wanted(String plan) {

        /** @throws IllegalArgumentException when there is no such plan */
        String toPlan() {
            return Plan.of(plan).key();
        }
    }

    /** A page of Stripe's; whoever has the address can use it, so it is shown to nobody else. */
    @Schema(name = "StripePage")
    record PageAt(URI url) {}
}

package ai.astrasonic.billing.stripe;

import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a subscription in our words: one price of one plan, which its lookup key names. */
final class SubscriptionReader {

    private SubscriptionReader() {}

    static StripeTold read(Subscription s) {
        var item = item(s);
        var price = item == null ? null : item.getPrice();
        var amount = item == null ? null : amount(item);
        var until = item == null ? null : at(item.getCurrentPeriodEnd());
        return new StripeTold.Subscription(
                StripeReader.needed(s.getId()),
                StripeReader.needed(s.getCustomer()),
                StripeReader.needed(s.getStatus()),
                price == null ? null : price.getLookupKey(),
                amount,
                StripeReader.currency(s.getCurrency()),
                price == null || price.getRecurring() == null
                        ? null
                        : price.getRecurring().getInterval(),
                until,
                Boolean.TRUE.equals(s.getCancelAtPeriodEnd()) && s.getCancelAt() == null ? until : at(s.getCancelAt()),
                StripeReader.at(s.getCreated()),
                at(s.getEndedAt()));
    }

    private static @Nullable SubscriptionItem item(Subscription s) {
        var items = s.getItems() == null
                ? List.<SubscriptionItem>of()
                : s.getItems().getData();
        return items.isEmpty() ? null : items.getFirst();
    }

    private static @Nullable Long amount(SubscriptionItem item) {
        long quantity = item.getQuantity() == null ? 1 : item.getQuantity();
        var each = item.getPrice() == null ? null : item.getPrice().getUnitAmount();
        return each == null ? null : Math.multiplyExact(each, quantity);
    }

    private static @Nullable Instant at(@Nullable Long seconds) {
        return seconds == null ? null : StripeReader.at(seconds);
    }
}

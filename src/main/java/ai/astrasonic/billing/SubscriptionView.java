package ai.astrasonic.billing;

import ai.astrasonic.shared.Money;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as Stripe last told of it.
 *
 * @param status Stripe's word, such as {@code active}
 * @param price lookup key of its price
 * @param amount of one period
 * @param paidUntil when the next payment is due, unless it ends before
 * @param endsAt when it ends, where that is settled
 */
public record SubscriptionView(
        String id,
        String status,
        @Nullable String price,
        @Nullable Money amount,
        @Nullable Instant paidUntil,
        @Nullable Instant endsAt,
        @Nullable Instant endedAt) {

    /** Nothing is paid for these any more. */
    static final Set<String> OVER = Set.of("canceled", "incomplete_expired");

    public boolean isRunning() {
        return !OVER.contains(status);
    }

    /** Null when nothing more is paid. */
    public @Nullable Instant nextPaymentAt() {
        return isRunning() && endsAt == null ? paidUntil : null;
    }

    /** When it ends or ended, where that is settled. */
    public @Nullable Instant lastDay() {
        return endedAt == null ? endsAt : endedAt;
    }
}

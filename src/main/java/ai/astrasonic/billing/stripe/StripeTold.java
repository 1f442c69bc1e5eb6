package ai.astrasonic.billing.stripe;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one of Stripe's objects tells, in our words. */
public sealed interface StripeTold {

    /** Stripe's id of the object, the key by which a repetition is known. */
    String id();

    /** @param account the account's id, which we put into the customer's metadata when we made it */
    record Customer(
            String id,
            @Nullable UUID account,
            @Nullable String email,
            @Nullable String name,
            @Nullable String country,
            Instant createdAt,
            boolean deleted)
            implements StripeTold {}

    record Payment(
            String id,
            @Nullable String customerId,
            @Nullable String intentId,
            long amountMinor,
            long refundedMinor,
            String currency,
            @Nullable String taxCountry,
            @Nullable String method,
            @Nullable String description,
            String status,
            boolean disputed,
            Instant createdAt)
            implements StripeTold {}

    /** What Stripe kept of a payment. */
    record Fee(String id, String paymentId, long feeMinor) implements StripeTold {}

    record Refund(
            String id,
            String paymentId,
            long amountMinor,
            String currency,
            @Nullable String reason,
            String status,
            Instant createdAt)
            implements StripeTold {}

    record Dispute(
            String id,
            String paymentId,
            long amountMinor,
            String currency,
            String reason,
            String status,
            @Nullable Instant evidenceDueAt,
            Instant createdAt)
            implements StripeTold {}

    record Invoice(
            String id,
            @Nullable String customerId,
            @Nullable String number,
            long totalMinor,
            long taxMinor,
            long paidMinor,
            String currency,
            @Nullable String taxCountry,
            @Nullable String billedName,
            @Nullable String billedEmail,
            String status,
            Instant createdAt,
            List<Line> lines)
            implements StripeTold {}

    /** A line of an invoice. */
    record Line(
            String id,
            String invoiceId,
            int position,
            @Nullable String description,
            @Nullable Long quantity,
            long amountMinor,
            String currency,
            @Nullable Instant periodStart,
            @Nullable Instant periodEnd) {}

    /** Which invoice a payment settled. */
    record Settlement(
            String id,
            String invoiceId,
            @Nullable String paymentId,
            @Nullable String intentId) implements StripeTold {}

    /** An object we do not keep, or one that we cannot read: set aside with the reason, the rest goes on. */
    record SetAside(String id, String reason) implements StripeTold {}
}

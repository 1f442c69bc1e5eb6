package ai.astrasonic.billing.stripe;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
            Instant createdAt,
            List<Evidence> evidence)
            implements StripeTold {}

    /**
     * What Stripe booked on our balance.
     *
     * @param feeTaxMinor how much of the fee is tax
     */
    record Booked(
            String id,
            @Nullable String sourceId,
            String reportingCategory,
            String type,
            long amountMinor,
            long feeMinor,
            long feeTaxMinor,
            long netMinor,
            String currency,
            @Nullable BigDecimal exchangeRate,
            String status,
            Instant createdAt,
            Instant availableAt)
            implements StripeTold {}

    record Payout(
            String id,
            long amountMinor,
            String currency,
            String status,
            boolean automatic,
            LocalDate arrivesOn,
            @Nullable String failureCode,
            @Nullable String transactionId,
            @Nullable String failureTransactionId,
            Instant createdAt)
            implements StripeTold {}

    record CreditNote(
            String id,
            @Nullable String customerId,
            String invoiceId,
            @Nullable String number,
            long totalMinor,
            long taxMinor,
            String currency,
            @Nullable String reason,
            String status,
            Instant createdAt,
            List<String> refunds)
            implements StripeTold {}

    record TaxRate(
            String id,
            @Nullable String country,
            BigDecimal percent,
            @Nullable String kind) implements StripeTold {}

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
            @Nullable Instant finalizedAt,
            @Nullable String exempt,
            @Nullable String vatNumber,
            List<Line> lines,
            List<Tax> taxes)
            implements StripeTold {}

    /** A tax of an invoice. */
    record Tax(
            String invoiceId,
            int position,
            long amountMinor,
            @Nullable Long taxableMinor,
            @Nullable String reason,
            boolean inclusive,
            @Nullable String rateId) {}

    /** Where a customer is, as a payment tells. */
    record Evidence(String paymentId, String kind, String country, Instant capturedAt) {}

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

    /**
     * What somebody subscribed to.
     *
     * @param plan lookup key of its price
     * @param every such as {@code month}
     * @param paidUntil when the next payment is due, unless it ends
     * @param endsAt when it ends, where that is settled
     */
    record Subscription(
            String id,
            String customerId,
            String status,
            @Nullable String plan,
            @Nullable Long amountMinor,
            String currency,
            @Nullable String every,
            @Nullable Instant paidUntil,
            @Nullable Instant endsAt,
            Instant createdAt,
            @Nullable Instant endedAt)
            implements StripeTold {}

    /** An object we do not keep, or one that we cannot read: set aside with the reason, the rest goes on. */
    record SetAside(String id, String reason) implements StripeTold {}
}

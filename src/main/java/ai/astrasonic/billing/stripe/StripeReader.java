package ai.astrasonic.billing.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.CreditNote;
import com.stripe.model.Customer;
import com.stripe.model.Dispute;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.InvoicePayment;
import com.stripe.model.Payout;
import com.stripe.model.Refund;
import com.stripe.model.Subscription;
import com.stripe.model.TaxRate;
import com.stripe.net.ApiResource;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads Stripe's JSON with Stripe's own models and tells it in our words. */
public final class StripeReader {

    private StripeReader() {}

    /** One object; what cannot be read comes back set aside, by its id only. */
    public static StripeTold read(String json) {
        var id = "unknown";
        try {
            var object = JsonParser.parseString(json).getAsJsonObject();
            id = string(object, "id");
            Edges.hold(object);
            return read(string(object, "object"), id, object);
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | DateTimeException
                | ArithmeticException e) {
            return new StripeTold.SetAside(id, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static StripeTold read(String type, String id, JsonObject json) {
        return switch (type) {
            case "customer" -> customer(as(json, Customer.class));
            case "charge" -> payment(as(json, Charge.class));
            case "balance_transaction" -> BookReader.booked(as(json, BalanceTransaction.class));
            case "payout" -> BookReader.payout(as(json, Payout.class));
            case "credit_note" -> BookReader.creditNote(as(json, CreditNote.class));
            case "tax_rate" -> BookReader.taxRate(as(json, TaxRate.class));
            case "refund" -> refund(as(json, Refund.class));
            case "dispute" -> dispute(as(json, Dispute.class));
            case "invoice" -> invoice(as(json, Invoice.class));
            case "invoice_payment" -> settlement(as(json, InvoicePayment.class));
            case "subscription" -> SubscriptionReader.read(as(json, Subscription.class));
            default -> new StripeTold.SetAside(id, "we keep no " + type);
        };
    }

    private static <T> T as(JsonObject json, Class<T> type) {
        return ApiResource.GSON.fromJson(json, type);
    }

    private static StripeTold customer(Customer c) {
        var deleted = Boolean.TRUE.equals(c.getDeleted());
        return new StripeTold.Customer(
                needed(c.getId()),
                account(c.getMetadata()),
                screened(c.getEmail()),
                screened(c.getName()),
                c.getAddress() == null ? null : c.getAddress().getCountry(),
                deleted ? Instant.EPOCH : at(c.getCreated()),
                deleted);
    }

    private static StripeTold payment(Charge c) {
        var method = c.getPaymentMethodDetails();
        return new StripeTold.Payment(
                needed(c.getId()),
                c.getCustomer(),
                c.getPaymentIntent(),
                c.getAmount(),
                c.getAmountRefunded(),
                currency(c.getCurrency()),
                country(c),
                method == null ? null : method.getType(),
                screened(c.getDescription()),
                needed(c.getStatus()),
                Boolean.TRUE.equals(c.getDisputed()),
                at(c.getCreated()),
                EvidenceReader.of(c));
    }

    /** The billing address tells the country of taxation; the card's country is the second-best evidence. */
    private static @Nullable String country(Charge c) {
        var billing = c.getBillingDetails();
        if (billing != null
                && billing.getAddress() != null
                && billing.getAddress().getCountry() != null) {
            return billing.getAddress().getCountry();
        }
        var method = c.getPaymentMethodDetails();
        return method == null || method.getCard() == null
                ? null
                : method.getCard().getCountry();
    }

    private static StripeTold refund(Refund r) {
        return new StripeTold.Refund(
                needed(r.getId()),
                needed(r.getCharge()),
                r.getAmount(),
                currency(r.getCurrency()),
                screened(r.getReason()),
                needed(r.getStatus()),
                at(r.getCreated()));
    }

    private static StripeTold dispute(Dispute d) {
        var due = d.getEvidenceDetails() == null ? null : d.getEvidenceDetails().getDueBy();
        return new StripeTold.Dispute(
                needed(d.getId()),
                needed(d.getCharge()),
                d.getAmount(),
                currency(d.getCurrency()),
                needed(d.getReason()),
                needed(d.getStatus()),
                due == null ? null : at(due),
                at(d.getCreated()));
    }

    private static StripeTold invoice(Invoice i) {
        return new StripeTold.Invoice(
                needed(i.getId()),
                i.getCustomer(),
                i.getNumber(),
                i.getTotal(),
                tax(i),
                i.getAmountPaid(),
                currency(i.getCurrency()),
                i.getCustomerAddress() == null ? null : i.getCustomerAddress().getCountry(),
                screened(i.getCustomerName()),
                screened(i.getCustomerEmail()),
                needed(i.getStatus()),
                at(i.getCreated()),
                finalised(i),
                i.getCustomerTaxExempt(),
                vatNumber(i),
                lines(i),
                taxes(i));
    }

    private static long tax(Invoice i) {
        return taxes(i).stream().mapToLong(StripeTold.Tax::amountMinor).reduce(0, Math::addExact);
    }

    private static List<StripeTold.Tax> taxes(Invoice i) {
        var taxes = new ArrayList<StripeTold.Tax>();
        for (var tax : i.getTotalTaxes() == null ? List.<Invoice.TotalTax>of() : i.getTotalTaxes()) {
            var rate = tax.getTaxRateDetails();
            taxes.add(new StripeTold.Tax(
                    needed(i.getId()),
                    taxes.size() + 1,
                    tax.getAmount(),
                    tax.getTaxableAmount(),
                    tax.getTaxabilityReason(),
                    "inclusive".equals(tax.getTaxBehavior()),
                    rate == null ? null : rate.getTaxRate()));
        }
        return taxes;
    }

    private static @Nullable Instant finalised(Invoice i) {
        var steps = i.getStatusTransitions();
        return steps == null || steps.getFinalizedAt() == null ? null : at(steps.getFinalizedAt());
    }

    /** One of the Union before another. */
    private static @Nullable String vatNumber(Invoice i) {
        return (i.getCustomerTaxIds() == null ? List.<Invoice.CustomerTaxId>of() : i.getCustomerTaxIds())
                .stream()
                        .filter(id -> id.getValue() != null
                                && id.getType() != null
                                && id.getType().endsWith("_vat"))
                        .min(Comparator.comparing(id -> "eu_vat".equals(id.getType()) ? 0 : 1))
                        .map(id -> screened(id.getValue()))
                        .orElse(null);
    }

    private static List<StripeTold.Line> lines(Invoice i) {
        var lines = new ArrayList<StripeTold.Line>();
        for (var line :
                i.getLines() == null ? List.<InvoiceLineItem>of() : i.getLines().getData()) {
            var period = line.getPeriod();
            lines.add(new StripeTold.Line(
                    needed(line.getId()),
                    needed(i.getId()),
                    lines.size() + 1,
                    screened(line.getDescription()),
                    line.getQuantity(),
                    line.getAmount(),
                    currency(line.getCurrency()),
                    period == null ? null : at(period.getStart()),
                    period == null ? null : at(period.getEnd())));
        }
        return lines;
    }

    private static StripeTold settlement(InvoicePayment p) {
        return new StripeTold.Settlement(
                needed(p.getId()),
                needed(p.getInvoice()),
                p.getPayment().getCharge(),
                p.getPayment().getPaymentIntent());
    }

    private static @Nullable UUID account(@Nullable Map<String, String> metadata) {
        var text = metadata == null ? null : metadata.get("account_id");
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static @Nullable String screened(@Nullable String text) {
        return text == null ? null : CardNumbers.without(text).replace("\0", "");
    }

    static String needed(@Nullable String value) {
        return Objects.requireNonNull(value);
    }

    static String currency(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    static Instant at(Long seconds) {
        return Instant.ofEpochSecond(seconds);
    }

    private static String string(JsonObject json, String name) {
        return json.get(name).getAsString();
    }
}

package ai.astrasonic.billing.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.Dispute;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.InvoicePayment;
import com.stripe.model.Refund;
import com.stripe.net.ApiResource;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
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
            return read(string(object, "object"), id, object);
        } catch (JsonParseException | IllegalStateException | NullPointerException | DateTimeException e) {
            return new StripeTold.SetAside(id, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static StripeTold read(String type, String id, JsonObject json) {
        return switch (type) {
            case "customer" -> customer(as(json, Customer.class));
            case "charge" -> payment(as(json, Charge.class));
            case "balance_transaction" -> fee(as(json, BalanceTransaction.class));
            case "refund" -> refund(as(json, Refund.class));
            case "dispute" -> dispute(as(json, Dispute.class));
            case "invoice" -> invoice(as(json, Invoice.class));
            case "invoice_payment" -> settlement(as(json, InvoicePayment.class));
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
                at(c.getCreated()));
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

    private static StripeTold fee(BalanceTransaction b) {
        if (!"charge".equals(b.getType()) || b.getSource() == null) {
            return new StripeTold.SetAside(b.getId(), "we keep only the fees of charges");
        }
        return new StripeTold.Fee(needed(b.getId()), b.getSource(), b.getFee());
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
                lines(i));
    }

    private static long tax(Invoice i) {
        return i.getTotalTaxes() == null
                ? 0
                : i.getTotalTaxes().stream()
                        .mapToLong(Invoice.TotalTax::getAmount)
                        .sum();
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

    private static @Nullable String screened(@Nullable String text) {
        return text == null ? null : CardNumbers.without(text).replace("\0", "");
    }

    private static String needed(@Nullable String value) {
        return Objects.requireNonNull(value);
    }

    private static String currency(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static Instant at(Long seconds) {
        return Instant.ofEpochSecond(seconds);
    }

    private static String string(JsonObject json, String name) {
        return json.get(name).getAsString();
    }
}

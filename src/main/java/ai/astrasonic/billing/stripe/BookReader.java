package ai.astrasonic.billing.stripe;

import static ai.astrasonic.billing.stripe.StripeReader.at;
import static ai.astrasonic.billing.stripe.StripeReader.currency;
import static ai.astrasonic.billing.stripe.StripeReader.needed;
import static ai.astrasonic.billing.stripe.StripeReader.screened;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.CreditNote;
import com.stripe.model.Payout;
import com.stripe.model.TaxRate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what the books are kept from: the balance, payouts, credit notes and rates of tax. */
final class BookReader {

    private BookReader() {}

    static StripeTold booked(BalanceTransaction b) {
        return new StripeTold.Booked(
                needed(b.getId()),
                b.getSource(),
                needed(b.getReportingCategory()),
                needed(b.getType()),
                b.getAmount(),
                b.getFee(),
                taxOn(b.getFeeDetails()),
                b.getNet(),
                currency(b.getCurrency()),
                b.getExchangeRate(),
                needed(b.getStatus()),
                at(b.getCreated()),
                at(b.getAvailableOn()));
    }

    private static long taxOn(@Nullable List<BalanceTransaction.FeeDetail> fees) {
        return (fees == null ? List.<BalanceTransaction.FeeDetail>of() : fees)
                .stream()
                        .filter(fee -> "tax".equals(fee.getType()))
                        .mapToLong(BalanceTransaction.FeeDetail::getAmount)
                        .reduce(0, Math::addExact);
    }

    static StripeTold payout(Payout p) {
        return new StripeTold.Payout(
                needed(p.getId()),
                p.getAmount(),
                currency(p.getCurrency()),
                needed(p.getStatus()),
                Boolean.TRUE.equals(p.getAutomatic()),
                at(p.getArrivalDate()).atOffset(ZoneOffset.UTC).toLocalDate(),
                p.getFailureCode(),
                p.getBalanceTransaction(),
                p.getFailureBalanceTransaction(),
                at(p.getCreated()));
    }

    static StripeTold creditNote(CreditNote n) {
        return new StripeTold.CreditNote(
                needed(n.getId()),
                n.getCustomer(),
                needed(n.getInvoice()),
                n.getNumber(),
                n.getTotal(),
                tax(n),
                currency(n.getCurrency()),
                screened(n.getReason()),
                needed(n.getStatus()),
                at(n.getCreated()),
                refunds(n));
    }

    private static long tax(CreditNote n) {
        return (n.getTotalTaxes() == null ? List.<CreditNote.TotalTax>of() : n.getTotalTaxes())
                .stream().mapToLong(CreditNote.TotalTax::getAmount).reduce(0, Math::addExact);
    }

    private static List<String> refunds(CreditNote n) {
        return (n.getRefunds() == null ? List.<CreditNote.Refund>of() : n.getRefunds())
                .stream()
                        .map(CreditNote.Refund::getRefund)
                        .filter(Objects::nonNull)
                        .toList();
    }

    static StripeTold taxRate(TaxRate r) {
        return new StripeTold.TaxRate(
                needed(r.getId()), r.getCountry(), Objects.requireNonNull(r.getPercentage()), r.getTaxType());
    }
}

package ai.astrasonic.connectors.stripe;

import ai.astrasonic.billing.FinancialTerm;
import ai.astrasonic.shared.Controller;
import com.stripe.model.Address;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.Dispute;
import com.stripe.model.Invoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a person is in the books, and the last day on which tax law asks for any of it (AWR 52(4); for the One-Stop-Shop Reg.
 * (EU) 282/2011, 63c): a term after the end of the year in which it was last relevant.
 */
final class Books {

    private static final Set<String> CLOSED = Set.of("won", "lost", "warning_closed", "prevented");

    private final Lists lists;
    private final int thisYear;
    private final Declared declared = new Declared();
    private @Nullable LocalDate until;
    private long payments;
    private long invoices;

    Books(Lists lists, Instant now) {
        this.lists = lists;
        this.thisYear = year(now);
    }

    void read(Customer customer) {
        var home = country(customer.getAddress());
        lists.charges(customer.getId()).each(charge -> read(charge, home));
        lists.invoices(customer.getId()).each(invoice -> read(invoice, home));
    }

    /** None when there are no sales. */
    Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    Map<String, Long> counts() {
        return Map.of("payments", payments, "invoices", invoices);
    }

    private void read(Charge charge, Optional<String> home) {
        payments++;
        var country = country(charge).or(() -> home).orElse(null);
        relevant(country, year(charge.getCreated()));
        if (charge.getAmountRefunded() != null && charge.getAmountRefunded() > 0) {
            lists.refunds(charge).each(refund -> relevant(country, year(refund.getCreated())));
        }
        if (Boolean.TRUE.equals(charge.getDisputed())) {
            lists.disputes(charge).each(dispute -> relevant(country, lastYear(dispute)));
        }
    }

    private void read(Invoice invoice, Optional<String> home) {
        invoices++;
        var country = country(invoice.getCustomerAddress()).or(() -> home).orElse(null);
        relevant(country, year(invoice.getCreated()));
        if (invoice.getLines() != null) {
            invoice.getLines().getData().stream()
                    .map(line -> line.getPeriod())
                    .filter(Objects::nonNull)
                    .forEach(period -> relevant(country, year(period.getEnd())));
        }
    }

    private void relevant(@Nullable String country, int year) {
        var day = FinancialTerm.published(declared.in(country, year)).lastDay(year);
        until = until == null || day.isAfter(until) ? day : until;
    }

    /** A dispute goes on being relevant until it is closed. */
    private int lastYear(Dispute dispute) {
        if (!CLOSED.contains(dispute.getStatus())) {
            return thisYear;
        }
        var due = dispute.getEvidenceDetails() == null
                ? null
                : dispute.getEvidenceDetails().getDueBy();
        return Math.max(year(dispute.getCreated()), due == null ? 0 : year(due));
    }

    /** The billing address tells the country of taxation; the card's country is the second-best evidence. */
    private static Optional<String> country(Charge charge) {
        var billing = Optional.ofNullable(charge.getBillingDetails()).flatMap(details -> country(details.getAddress()));
        var card = Optional.ofNullable(charge.getPaymentMethodDetails())
                .flatMap(method -> Optional.ofNullable(method.getCard()))
                .map(Charge.PaymentMethodDetails.Card::getCountry);
        return Stream.of(billing, card).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> country(@Nullable Address address) {
        return Optional.ofNullable(address).map(Address::getCountry);
    }

    private static int year(Long seconds) {
        return year(Instant.ofEpochSecond(seconds));
    }

    private static int year(Instant at) {
        return at.atZone(Controller.ZONE).getYear();
    }
}

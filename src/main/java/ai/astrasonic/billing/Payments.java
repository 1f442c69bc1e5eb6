package ai.astrasonic.billing;

import ai.astrasonic.billing.stripe.StripeReader;
import ai.astrasonic.billing.stripe.StripeTold;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what Stripe tells, in sets. The same object twice has one effect, an older word never undoes a newer one, and
 * one bad object does not keep the others out.
 */
@Service
@PreAuthorize("hasAnyRole('" + Roles.FINANCE + "', '" + Roles.SYSTEM + "')")
public class Payments {

    private static final int CHUNK = 5_000;

    private final LedgerTables ledger;
    private final DocumentTables documents;
    private final BookTables books;
    private final CreditTables credits;
    private final PlaceTables places;
    private final SubscriptionTables subscriptions;
    private final ChangedSales changed;
    private final Owners owners;

    Payments(
            LedgerTables ledger,
            DocumentTables documents,
            BookTables books,
            CreditTables credits,
            PlaceTables places,
            SubscriptionTables subscriptions,
            ChangedSales changed,
            Owners owners) {
        this.ledger = ledger;
        this.documents = documents;
        this.books = books;
        this.credits = credits;
        this.places = places;
        this.subscriptions = subscriptions;
        this.changed = changed;
        this.owners = owners;
    }

    /**
     * @param objects Stripe's objects as JSON, in any order
     * @param toldAt when Stripe told them
     */
    @Transactional
    public LoadReport load(List<String> objects, Instant toldAt) {
        var read = objects.stream().map(StripeReader::read).toList();
        int written = 0;
        for (int from = 0; from < read.size(); from += CHUNK) {
            written += write(new Told(read.subList(from, Math.min(read.size(), from + CHUNK))), toldAt);
        }
        var setAside = read.stream()
                .filter(StripeTold.SetAside.class::isInstance)
                .map(StripeTold.SetAside.class::cast)
                .map(object -> object.id() + " " + object.reason())
                .toList();
        return new LoadReport(written, read.size() - setAside.size() - written, setAside);
    }

    /** Whose customer it is, by Stripe's id for the customer. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.FINANCE + "', '" + Roles.SYSTEM + "')")
    public Optional<AccountId> ownerOf(String customerId) {
        return owners.ofCustomer(customerId.strip());
    }

    /** Which of Stripe's balance transactions a payout was made of. */
    @Transactional
    public void paidOut(String payout, List<String> transactions) {
        changed.mark(books.paidOut(payout, transactions));
    }

    private int write(Told told, Instant at) {
        ledger.lock();
        int customers = documents.customers(told.of(StripeTold.Customer.class), at);
        int subscribed = subscriptions.write(told.of(StripeTold.Subscription.class), at);
        int rates = books.rates(told.of(StripeTold.TaxRate.class), at).size();
        var payments = told.of(StripeTold.Payment.class);
        var invoices = documents.invoices(told.of(StripeTold.Invoice.class), at);
        var written = new ArrayList<String>(invoices);
        written.addAll(ledger.payments(payments, at));
        written.addAll(books.booked(told.of(StripeTold.Booked.class), at));
        written.addAll(books.payouts(told.of(StripeTold.Payout.class), at));
        written.addAll(documents.refunds(told.of(StripeTold.Refund.class), at));
        written.addAll(documents.disputes(told.of(StripeTold.Dispute.class), at));
        written.addAll(credits.notes(told.of(StripeTold.CreditNote.class), at));
        var settlements = ledger.settlements(told.of(StripeTold.Settlement.class));
        places.evidence(payments.stream().flatMap(p -> p.evidence().stream()).toList());
        join(written, settlements);
        owners.settle(told);
        return customers + subscribed + rates + written.size() + settlements.size();
    }

    private void join(List<String> written, List<String> settlements) {
        var ids = Stream.concat(written.stream(), settlements.stream()).toList();
        ledger.fees(ids);
        var settled = ledger.settle(ids);
        places.ofInvoices(settled, settled);
        changed.mark(
                Stream.concat(written.stream(), settled.stream()).distinct().toList());
    }
}

package ai.astrasonic.billing;

import ai.astrasonic.billing.stripe.StripeReader;
import ai.astrasonic.billing.stripe.StripeTold;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final Owners owners;

    Payments(LedgerTables ledger, DocumentTables documents, Owners owners) {
        this.ledger = ledger;
        this.documents = documents;
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

    private int write(Told told, Instant at) {
        ledger.lock();
        var written = documents.customers(told.of(StripeTold.Customer.class), at)
                + documents.invoices(told.of(StripeTold.Invoice.class), at)
                + ledger.payments(told.of(StripeTold.Payment.class), at)
                + ledger.fees(told.of(StripeTold.Fee.class))
                + ledger.settlements(told.of(StripeTold.Settlement.class))
                + documents.refunds(told.of(StripeTold.Refund.class), at)
                + documents.disputes(told.of(StripeTold.Dispute.class), at);
        owners.settle(told);
        return written;
    }
}

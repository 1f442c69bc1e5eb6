package ai.astrasonic.customers;

import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.billing.InvoiceView;
import ai.astrasonic.billing.Payments;
import ai.astrasonic.billing.PersonsBilling;
import ai.astrasonic.billing.Plan;
import ai.astrasonic.billing.SubscriptionView;
import ai.astrasonic.connectors.stripe.Buyer;
import ai.astrasonic.connectors.stripe.StripeCheckout;
import ai.astrasonic.connectors.stripe.StripeCheckout.Begun;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.GoesOnUnderRestriction;
import ai.astrasonic.shared.Roles;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What I pay for: it is bought, changed and ended on Stripe's own pages; no number of a card ever reaches us. */
@Service
@GoesOnUnderRestriction("billing")
@PreAuthorize("hasRole('" + Roles.CUSTOMER + "')")
public class MyBilling {

    private final SignedIn customer;
    private final MyRequests requests;
    private final Accounts accounts;
    private final PersonsBilling billing;
    private final Payments payments;
    private final Till till;
    private final WaysBack settings;
    private final Clock clock;

    MyBilling(
            SignedIn customer,
            MyRequests requests,
            Accounts accounts,
            PersonsBilling billing,
            Payments payments,
            Till till,
            WaysBack settings,
            Clock clock) {
        this.customer = customer;
        this.requests = requests;
        this.accounts = accounts;
        this.billing = billing;
        this.payments = payments;
        this.till = till;
        this.settings = settings;
        this.clock = clock;
    }

    /** The one that runs, else the last one that did. */
    public Optional<SubscriptionView> subscription() {
        return customer.does(billing::subscription);
    }

    /** Whether there is anything of mine at Stripe. */
    public boolean isKnownAtStripe() {
        return customer.does(me -> billing.customer(me).isPresent());
    }

    /** My invoices, the newest first, from before the given place. */
    public List<InvoiceView> invoices(InvoiceView.@Nullable Place before, int rows) {
        return customer.does(me -> billing.invoices(me, before, rows));
    }

    /**
     * Where I pay for a plan. Nothing is paid by calling this, however often.
     *
     * @param plan its key
     * @throws IllegalArgumentException when there is no such plan
     * @throws CannotSubscribe when I pay already, or leave
     * @throws TillClosed when Stripe does not answer
     */
    public URI checkout(String plan) {
        var wanted = Plan.of(plan);
        if (isLeaving()) {
            throw new CannotSubscribe(CannotSubscribe.Why.LEAVING);
        }
        return customer.does(me -> asked(stripe -> {
            var asked = now();
            return switch (stripe.begin(customerOf(me, stripe), wanted, back())) {
                case Begun.At(var page) -> page;
                case Begun.Runs(var told) -> {
                    payments.load(List.of(told), asked);
                    throw new CannotSubscribe(CannotSubscribe.Why.RUNS);
                }
            };
        }));
    }

    /**
     * Where I change how I pay, or end it.
     *
     * @throws NoSuchElementException when Stripe does not know me
     * @throws TillClosed when Stripe does not answer
     */
    public URI portal() {
        return customer.does(me -> {
            var known = billing.customer(me).orElseThrow();
            return asked(stripe -> stripe.portal(known, settings.page()));
        });
    }

    /**
     * Takes in what came of a page that Stripe sends somebody back from, without waiting until Stripe tells; the same again has
     * no effect.
     *
     * @throws NoSuchElementException when the page is not one of mine
     * @throws TillClosed when Stripe does not answer
     */
    public void cameBackFrom(String page) {
        customer.does(me -> asked(stripe -> {
            var asked = now();
            var paid = stripe.paid(page);
            if (paid.isPresent() && !billing.isTheirs(me, paid.get().customer())) {
                throw new NoSuchElementException("No page of this account");
            }
            paid.ifPresent(told -> payments.load(List.of(told.subscription()), asked));
            return paid.isPresent();
        }));
    }

    /** Whether I asked to be deleted, and that is not done or taken back. */
    public boolean isLeaving() {
        return requests.all().stream()
                .anyMatch(mine ->
                        mine.kind() == RequestKind.ERASURE && mine.status().isOpen());
    }

    private String customerOf(AccountId me, StripeCheckout stripe) {
        return billing.customer(me).orElseGet(() -> {
            var asked = now();
            var contact = accounts.contactOf(me).orElseThrow(NoAccount::new);
            var told = stripe.customer(new Buyer(
                    me,
                    contact.email(),
                    contact.displayName(),
                    contact.language().getLanguage()));
            payments.load(List.of(told), asked);
            return billing.customer(me).orElseThrow();
        });
    }

    private <T> T asked(AtTheTill<T> act) {
        return AtTheTill.asked(till, act);
    }

    private StripeCheckout.Back back() {
        return new StripeCheckout.Back(settings.paid(), settings.page());
    }

    /** Stripe's events count seconds: what it tells of the same second later must not look older. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}

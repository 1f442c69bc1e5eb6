package ai.astrasonic.connectors.stripe;

import static ai.astrasonic.connectors.stripe.StripeLine.asked;
import static ai.astrasonic.connectors.stripe.StripeLine.found;
import static ai.astrasonic.connectors.stripe.StripeLine.once;

import ai.astrasonic.billing.Plan;
import ai.astrasonic.connectors.Line;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.checkout.SessionListParams;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets somebody pay on Stripe's own pages. What runs or is open there is looked up before anything is made: at most one page to
 * pay is open for a customer, and none while a subscription runs. So a call whose answer never came is found again, and nobody
 * pays twice.
 */
public final class StripeCheckout {

    /** A page that closes sooner is not worth sending anybody to. */
    private static final Duration TIME_TO_PAY = Duration.ofMinutes(10);

    private static final String PLAN = "plan";

    private final StripeLine stripe;
    private final Instant now;

    public StripeCheckout(Line line) {
        this.stripe = new StripeLine(line);
        this.now = line.now();
    }

    /** What came of wanting to pay. */
    public sealed interface Begun {

        /** Somebody pays there. */
        record At(URI page) implements Begun {}

        /** They pay already: the subscription, as Stripe tells it. */
        record Runs(String subscription) implements Begun {}
    }

    /** Where Stripe sends somebody back to. */
    public record Back(String paid, String notPaid) {}

    /** Stripe's customer of the buyer, as Stripe tells it: one that is there, else a new one. */
    public String customer(Buyer buyer) {
        return new Buyers(stripe).of(buyer);
    }

    /** Where the customer pays for the plan. */
    public Begun begin(String customer, Plan plan, Back back) {
        var running = running(customer);
        if (running.isPresent()) {
            return new Begun.Runs(running.get());
        }
        var before = pages(customer);
        var open =
                before.stream().filter(page -> "open".equals(page.getStatus())).toList();
        var same = open.stream().filter(page -> isFor(plan, page)).findFirst();
        open.stream()
                .filter(page -> same.isEmpty() || !same.get().getId().equals(page.getId()))
                .forEach(this::close);
        var page = same.orElseGet(() -> asked(() -> stripe.v1()
                .checkout()
                .sessions()
                .create(new NewPage(stripe, plan).of(customer, back), once(key(customer, plan, before)))));
        return new Begun.At(URI.create(Objects.requireNonNull(page.getUrl())));
    }

    /** Where the customer changes how they pay, and ends it. */
    public URI portal(String customer, String back) {
        var params = com.stripe.param.billingportal.SessionCreateParams.builder()
                .setCustomer(customer)
                .setReturnUrl(back)
                .build();
        return URI.create(asked(() -> stripe.v1().billingPortal().sessions().create(params))
                .getUrl());
    }

    /** Of a page that was paid: its customer and the subscription; empty while it was not. */
    public Optional<Paid> paid(String page) {
        return found(() -> stripe.v1().checkout().sessions().retrieve(page))
                .filter(session -> "complete".equals(session.getStatus()) && session.getSubscription() != null)
                .map(session -> new Paid(session.getCustomer(), subscription(session.getSubscription())));
    }

    /** @param subscription as Stripe tells it */
    public record Paid(String customer, String subscription) {}

    /** Stripe leaves out those that are over. */
    private Optional<String> running(String customer) {
        var params = SubscriptionListParams.builder()
                .setCustomer(customer)
                .setLimit(Pages.LIMIT)
                .build();
        return asked(() -> stripe.v1().subscriptions().list(params)).getData().stream()
                .filter(one -> !"incomplete_expired".equals(one.getStatus()))
                .map(Subscription::getId)
                .map(this::subscription)
                .findFirst();
    }

    private String subscription(String id) {
        return asked(() -> stripe.v1().subscriptions().retrieve(id))
                .getLastResponse()
                .body();
    }

    /** The newest first. */
    private List<Session> pages(String customer) {
        var params = SessionListParams.builder()
                .setCustomer(customer)
                .setLimit(Pages.LIMIT)
                .build();
        return asked(() -> stripe.v1().checkout().sessions().list(params)).getData();
    }

    private boolean isFor(Plan plan, Session page) {
        return plan.key()
                        .equals(
                                page.getMetadata() == null
                                        ? null
                                        : page.getMetadata().get(PLAN))
                && page.getUrl() != null
                && Instant.ofEpochSecond(page.getExpiresAt()).isAfter(now.plus(TIME_TO_PAY));
    }

    private void close(Session page) {
        asked(() -> stripe.v1().checkout().sessions().expire(page.getId(), once("close-" + page.getId())));
    }

    /** The same for whoever saw the same pages: two who press at once get one page. */
    private static String key(String customer, Plan plan, List<Session> before) {
        return "pay-" + customer + "-" + plan.key() + "-"
                + (before.isEmpty() ? "first" : before.getFirst().getId());
    }
}

package ai.astrasonic.connectors.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.billing.Plan;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Refusal;
import ai.astrasonic.connectors.stripe.StripeCheckout.Begun;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Paying on Stripe's pages: one page at a time, one subscription, whatever is lost on the way. */
class StripeCheckoutTest {

    private static final StripeSpecification SPECIFICATION = new StripeSpecification();
    private static final Buyer ANNA =
            new Buyer(new AccountId(new UUID(1, 1)), new EmailAddress("anna@example.org"), "Anna", "nl");
    private static final Plan MONTH = Plan.of("pro-month");
    private static final StripeCheckout.Back BACK =
            new StripeCheckout.Back("https://example.org/my?paid={CHECKOUT_SESSION_ID}", "https://example.org/my");

    private final TestClock clock = new TestClock();
    private final StripeStandIn there = new StripeStandIn();
    private ConnectorStories story;
    private StripeCheckout stripe;
    private String anna;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(new SpecifiedStripe(there, SPECIFICATION), clock);
        stripe = new StripeCheckout(story.line(StripeStandIn.CREDENTIALS));
        anna = id(stripe.customer(ANNA));
    }

    @AfterEach
    void every_call_and_every_answer_was_as_stripe_publishes_it() {
        story.close();
        assertThat(SPECIFICATION.wrong()).isEmpty();
    }

    private static String id(String json) {
        return JsonMapper.shared().readTree(json).path("id").asString();
    }

    private URI page(Plan plan) {
        return ((Begun.At) stripe.begin(anna, plan, BACK)).page();
    }

    private HttpResponse<String> open(String method, URI page) throws Exception {
        var request = HttpRequest.newBuilder(page)
                .method(method, HttpRequest.BodyPublishers.ofString("country=NL"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode listed(String list) {
        var headers = Map.of("Authorization", "Bearer " + StripeStandIn.CREDENTIALS.get("key"));
        var asked =
                new Asked("api.stripe.com", "GET", "/v1/" + list, "limit=100", headers, new byte[0], clock.instant());
        var reply = there.answer(asked);
        SPECIFICATION.hold(asked, reply);
        return JsonMapper.shared().readTree(reply.body()).path("data");
    }

    @Test
    void the_customer_of_an_account_is_made_once() {
        assertThat(id(stripe.customer(ANNA))).isEqualTo(anna);
        assertThat(listed("customers")).hasSize(1);
        assertThat(listed("customers")
                        .path(0)
                        .path("metadata")
                        .path("account_id")
                        .asString())
                .isEqualTo(ANNA.account().toString());
    }

    @Test
    void somebody_pays_on_the_page_and_everything_that_comes_of_it_is_there() throws Exception {
        var page = page(MONTH);
        assertThat(open("GET", page).body()).contains("Pay for Astrasonic Pro", "EUR 11.99");

        var paid = open("POST", page);

        assertThat(paid.statusCode()).isEqualTo(303);
        var back = paid.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith("https://example.org/my?paid=cs_test_");
        var told = stripe.paid(back.replaceFirst(".*=", "")).orElseThrow();
        assertThat(told.customer()).isEqualTo(anna);
        assertThat(told.subscription()).contains("\"active\"", MONTH.lookupKey());
        for (var list : List.of("subscriptions", "invoices", "charges", "invoice_payments", "balance_transactions")) {
            assertThat(listed(list)).as(list).hasSize(1);
        }
        assertThat(open("GET", page).statusCode()).as("paid once").isEqualTo(410);
    }

    @Test
    void it_tells_of_it_as_the_real_one_does() throws Exception {
        open("POST", page(MONTH));

        var types = new ArrayList<String>();
        listed("events").forEach(event -> types.addFirst(event.path("type").asString()));
        assertThat(types)
                .containsSubsequence(
                        "customer.created",
                        "customer.subscription.created",
                        "invoice.created",
                        "invoice.finalized",
                        "charge.succeeded",
                        "invoice_payment.paid",
                        "invoice.paid",
                        "customer.subscription.updated",
                        "checkout.session.completed",
                        "charge.updated");
    }

    @Test
    void whoever_asks_again_gets_the_page_that_is_open() {
        assertThat(page(MONTH)).isEqualTo(page(MONTH));
        assertThat(listed("checkout/sessions")).hasSize(1);
    }

    @Test
    void with_another_plan_the_page_before_is_closed() throws Exception {
        var before = page(MONTH);
        var now = page(Plan.of("pro-year"));

        assertThat(open("POST", before).statusCode()).isEqualTo(410);
        assertThat(open("POST", now).statusCode()).isEqualTo(303);
        assertThat(listed("charges")).hasSize(1);
    }

    @Test
    void a_page_that_is_about_to_close_is_replaced() {
        var before = page(MONTH);
        clock.advance(Duration.ofHours(24).minusMinutes(1));
        stripe = new StripeCheckout(story.line(StripeStandIn.CREDENTIALS));

        assertThat(page(MONTH)).isNotEqualTo(before);
    }

    @Test
    void whoever_pays_already_pays_nothing_more() throws Exception {
        open("POST", page(MONTH));

        assertThat(stripe.begin(anna, MONTH, BACK))
                .isInstanceOfSatisfying(
                        Begun.Runs.class,
                        runs -> assertThat(runs.subscription()).contains("\"active\""));
        assertThat(listed("checkout/sessions")).hasSize(1);
    }

    @Test
    void when_no_answer_comes_the_page_that_was_made_is_found() {
        for (int i = 0; i < 3; i++) {
            story.control()
                    .next(
                            asked -> asked.line().equals("POST /v1/checkout/sessions"),
                            new Fault.DoesAndHangs(Duration.ofMillis(200)));
        }
        assertThatThrownBy(() -> page(MONTH)).isInstanceOf(OutboundFailure.NoAnswer.class);

        assertThat(page(MONTH)).isNotNull();
        assertThat(listed("checkout/sessions")).hasSize(1);
    }

    @Test
    void when_no_answer_comes_the_customer_that_was_made_is_found() {
        var bob = new Buyer(new AccountId(new UUID(1, 2)), new EmailAddress("bob@example.org"), "Bob", "en");
        for (int i = 0; i < 3; i++) {
            story.control()
                    .next(
                            asked -> asked.line().equals("POST /v1/customers"),
                            new Fault.DoesAndHangs(Duration.ofMillis(200)));
        }
        assertThatThrownBy(() -> stripe.customer(bob)).isInstanceOf(OutboundFailure.NoAnswer.class);

        stripe.customer(bob);
        assertThat(listed("customers")).hasSize(2);
    }

    @Test
    void a_customer_with_the_same_address_and_another_account_is_somebody_else() {
        var other = new Buyer(new AccountId(new UUID(1, 3)), ANNA.email(), "Anna", "nl");

        assertThat(id(stripe.customer(other))).isNotEqualTo(anna);
    }

    @Test
    void nobody_pays_another_price_than_was_shown() {
        var shown = new Plan(
                MONTH.key(),
                MONTH.lookupKey(),
                999,
                "EUR",
                MONTH.every(),
                MONTH.since(),
                MONTH.nameEn(),
                MONTH.nameNl(),
                MONTH.certainty());

        assertThatThrownBy(() -> page(shown)).isInstanceOf(Refusal.class);
        assertThat(listed("checkout/sessions")).isEmpty();
    }

    @Test
    void the_portal_ends_it_at_the_end_of_what_is_paid() throws Exception {
        open("POST", page(MONTH));
        var portal = stripe.portal(anna, "https://example.org/my");

        assertThat(open("POST", portal).statusCode()).isEqualTo(303);
        assertThat(open("GET", portal).body()).contains("Ends");
        assertThat(listed("subscriptions").path(0).path("cancel_at_period_end").asBoolean())
                .isTrue();
    }

    @Test
    void nothing_came_of_a_page_that_was_not_paid_or_that_nobody_knows() {
        var page = page(MONTH).toString();

        assertThat(stripe.paid(page.replaceFirst(".*/", ""))).isEmpty();
        assertThat(stripe.paid("cs_test_nobodys")).isEmpty();
    }

    @Test
    void a_refusal_is_told() {
        story.control().next(new Fault.Answers(Reply.json(401, Map.of("error", Map.of("type", "api_error")))));

        assertThatThrownBy(() -> page(MONTH)).isInstanceOf(RuntimeException.class);
    }
}

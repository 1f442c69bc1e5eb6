package ai.astrasonic.connectors.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.ConnectorStories;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.connectors.Line;
import ai.astrasonic.connectors.Outcome;
import ai.astrasonic.connectors.Task;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.local.standins.stripe.StripePeople;
import ai.astrasonic.local.standins.stripe.StripeReplies;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import tools.jackson.databind.json.JsonMapper;

class StripePaymentsTest {

    private static final String ANNA = "cus_Anna1";
    private static final Handle CUSTOMER = new Handle(HandleKind.STRIPE_CUSTOMER, ANNA);
    private static final Instant LAST_YEAR = Instant.parse("2025-05-01T10:00:00Z");
    private static final StripeSpecification SPECIFICATION = new StripeSpecification();

    private final TestClock clock = new TestClock();
    private final StripeStandIn there = new StripeStandIn();
    private final StripePeople people = there.people();
    private final StripePayments stripe = new StripePayments();
    private ConnectorStories story;
    private Line line;

    @BeforeEach
    void begin() throws IOException {
        story = new ConnectorStories(new SpecifiedStripe(there, SPECIFICATION), clock);
        line = story.line(StripeStandIn.CREDENTIALS);
        people.customer(ANNA, "anna@example.org", "NL");
    }

    @AfterEach
    void every_call_and_every_answer_was_as_stripe_publishes_it() {
        story.close();
        assertThat(SPECIFICATION.wrong()).isEmpty();
    }

    private Line withPreview() {
        return story.line(Map.of("key", StripeStandIn.CREDENTIALS.get("key"), "redaction", "preview"));
    }

    private Task noted(Task task, Line line) {
        return ConnectorStories.after(task, ((Outcome.Accepted) stripe.erase(task, line)).notes());
    }

    private List<String> said(String method) {
        return story.control().calls().stream()
                .filter(call -> call.method().equals(method))
                .map(Asked::path)
                .toList();
    }

    @Test
    void what_the_books_hold_is_noted_before_anything_goes() {
        people.paid(ANNA, LAST_YEAR, 1199, "NL");

        var accepted = (Outcome.Accepted) stripe.erase(story.task(Ask.ERASE, CUSTOMER), line);

        assertThat(accepted.notes().all()).containsEntry("customers", ANNA).containsEntry("until", "2032-12-31");
        assertThat(said("DELETE")).isEmpty();
    }

    @Test
    void the_customer_goes_and_the_books_stay_seven_years() {
        people.subscribed(ANNA);
        people.paid(ANNA, LAST_YEAR, 1199, "NL");
        var task = noted(story.task(Ask.ERASE, CUSTOMER), line);

        var outcome = stripe.verify(task, line);

        assertThat(outcome)
                .isEqualTo(new Outcome.Kept("tax", LocalDate.of(2032, 12, 31), Map.of("payments", 1L, "invoices", 1L)));
        assertThat(people.read(ANNA))
                .hasValueSatisfying(
                        left -> assertThat(left.propertyNames()).containsExactly("id", "object", "deleted"));
        assertThat(people.count("payment_method", ANNA)).isZero();
        assertThat(people.count("charge", ANNA)).isEqualTo(1);
        assertThat(said("DELETE")).hasSize(2).last().isEqualTo("/v1/customers/" + ANNA);
    }

    @Test
    void a_sale_under_the_one_stop_shop_stays_ten_years() {
        people.paid(ANNA, LAST_YEAR, 1199, "DE");
        var task = noted(story.task(Ask.ERASE, CUSTOMER), line);

        assertThat(stripe.verify(task, line))
                .isInstanceOfSatisfying(
                        Outcome.Kept.class, kept -> assertThat(kept.until()).isEqualTo(LocalDate.of(2035, 12, 31)));
    }

    @Test
    void a_refund_and_a_dispute_make_a_sale_relevant_again() {
        var charge = people.paid(ANNA, LAST_YEAR, 1199, "NL");
        people.refunded(charge, Instant.parse("2026-02-01T10:00:00Z"));

        assertThat(noted(story.task(Ask.ERASE, CUSTOMER), line).notes().get("until"))
                .contains("2033-12-31");
        people.disputed(charge, Instant.parse("2025-06-01T10:00:00Z"), "needs_response");

        assertThat(noted(story.task(Ask.ERASE, CUSTOMER), line).notes().get("until"))
                .contains("2033-12-31");
    }

    @Test
    void whoever_never_paid_is_gone_at_once() {
        people.subscribed(ANNA);
        var task = noted(story.task(Ask.ERASE, CUSTOMER), line);

        assertThat(stripe.verify(task, line))
                .isEqualTo(new Outcome.Done(Map.of("customers", 1L, "subscriptions", 1L, "payment-methods", 1L)));
    }

    @Test
    void a_customer_with_the_address_and_another_account_is_somebody_else() {
        people.ofAccount(ANNA, "a-other");
        people.customer("cus_Anna2", "anna@example.org", "NL");
        people.ofAccount("cus_Anna2", "a-anna");
        var task = story.task(
                Ask.ERASE, new Handle(HandleKind.EMAIL, "anna@example.org"), new Handle(HandleKind.ACCOUNT, "a-anna"));

        assertThat(noted(task, line).notes().get("customers")).contains("cus_Anna2");
    }

    @Test
    void an_unknown_customer_and_a_deleted_one_are_not_found() {
        var unknown = new Handle(HandleKind.STRIPE_CUSTOMER, "cus_Nobody1");
        assertThat(stripe.erase(story.task(Ask.ERASE, unknown), line)).isEqualTo(new Outcome.NotFound());

        stripe.verify(noted(story.task(Ask.ERASE, CUSTOMER), line), line);

        assertThat(stripe.erase(story.task(Ask.ERASE, CUSTOMER), line)).isEqualTo(new Outcome.NotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/detach", "/customers/cus_Anna1"})
    void after_a_kill_between_call_and_answer_the_same_task_ends_the_same_way(String call) {
        people.subscribed(ANNA);
        people.paid(ANNA, LAST_YEAR, 1199, "NL");
        var task = noted(story.task(Ask.ERASE, CUSTOMER), line);
        story.control()
                .next(
                        asked -> !asked.method().equals("GET") && asked.path().endsWith(call),
                        new Fault.DoesAndHangs(Duration.ofMillis(200)));

        assertThatThrownBy(() -> stripe.verify(task, line)).isInstanceOf(OutboundFailure.NoAnswer.class);

        assertThat(stripe.verify(task, line)).isInstanceOf(Outcome.Kept.class);
        assertThat(stripe.verify(task, line)).isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void with_the_preview_what_no_law_asks_for_is_made_unreadable() {
        people.paid(ANNA, Instant.parse("2015-05-01T10:00:00Z"), 1199, "NL");
        var task = noted(story.task(Ask.ERASE, CUSTOMER), withPreview());

        var begun = (Outcome.Accepted) stripe.verify(task, withPreview());
        var job = ConnectorStories.after(task, begun.notes());
        assertThat(stripe.verify(job, withPreview())).isInstanceOf(Outcome.Accepted.class);
        assertThat(stripe.verify(job, withPreview()))
                .isEqualTo(new Outcome.Done(Map.of("customers", 1L, "subscriptions", 0L, "payment-methods", 0L)));
        assertThat(said("POST")).contains("/v1/privacy/redaction_jobs/prj_local1/run");
    }

    @Test
    void without_the_preview_somebody_writes_to_stripe() {
        people.paid(ANNA, Instant.parse("2015-05-01T10:00:00Z"), 1199, "NL");
        var task = noted(story.task(Ask.ERASE, CUSTOMER), line);

        assertThat(stripe.verify(task, line)).isEqualTo(new Outcome.Ticket("stripe.redaction"));
    }

    @Test
    void a_redaction_whose_answer_never_came_is_begun_once() {
        people.paid(ANNA, Instant.parse("2015-05-01T10:00:00Z"), 1199, "NL");
        var task = noted(story.task(Ask.ERASE, CUSTOMER), withPreview());
        story.control()
                .next(
                        asked -> asked.path().endsWith("/redaction_jobs"),
                        new Fault.DoesAndHangs(Duration.ofMillis(200)));

        assertThatThrownBy(() -> stripe.verify(task, withPreview())).isInstanceOf(OutboundFailure.NoAnswer.class);
        stripe.verify(task, withPreview());

        assertThat(there.redactionJobs().begun()).isEqualTo(1);
    }

    @Test
    void a_redaction_that_is_refused_says_why() {
        var task = noted(story.task(Ask.ERASE, CUSTOMER), withPreview());
        there.redactionJobs().failNext("locked_by_other_job");
        var begun = (Outcome.Accepted) stripe.verify(task, withPreview());

        assertThat(stripe.verify(ConnectorStories.after(task, begun.notes()), withPreview()))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo("stripe.redaction-locked_by_other_job");
                    assertThat(failed.retryable()).isFalse();
                });
    }

    @Test
    void a_customer_that_stays_after_deleted_is_a_failure() {
        var task = noted(story.task(Ask.ERASE, CUSTOMER), line);
        var deleted = Map.of("id", ANNA, "object", "customer", "deleted", true);
        story.control().next(call -> call.method().equals("DELETE"), new Fault.Answers(Reply.json(200, deleted)));

        assertThat(stripe.verify(task, line)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void a_key_that_expired_is_left_to_whoever_asks() {
        assertThatThrownBy(() -> stripe.erase(story.task(Ask.ERASE, CUSTOMER), story.line(Map.of("key", "rk_old"))))
                .isInstanceOf(HttpClientErrorException.Unauthorized.class);
    }

    @Test
    void limits_and_server_errors_are_left_to_whoever_asks() {
        var task = story.task(Ask.ERASE, CUSTOMER);
        story.control().next(new Fault.Answers(Reply.text(500, "oops")));
        assertThatThrownBy(() -> stripe.erase(task, line)).isInstanceOf(HttpServerErrorException.class);

        story.control().next(new Fault.Answers(Reply.text(429, "slow down").with("Retry-After", "3")));
        assertThatThrownBy(() -> stripe.erase(task, line))
                .isInstanceOfAny(HttpClientErrorException.TooManyRequests.class, OutboundFailure.Resting.class);
    }

    @Test
    void a_version_of_the_interface_that_stripe_does_not_know_waits_for_somebody() {
        story.control()
                .next(new Fault.Answers(StripeReplies.error(
                        400, "invalid_request_error", "invalid_api_version", "Invalid API version")));

        assertThat(stripe.erase(story.task(Ask.ERASE, CUSTOMER), line))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.retryable()).isFalse();
                    assertThat(failed.reason()).isEqualTo("stripe.refused");
                });
    }

    @Test
    void an_event_or_a_version_that_we_do_not_know_is_no_answer() {
        var event = Map.of("object", "event", "type", "customer.vanished", "api_version", "2031-01-01.zinnia");
        story.control().next(new Fault.Answers(Reply.json(200, event)));

        assertThat(stripe.erase(story.task(Ask.ERASE, CUSTOMER), line).isFinal())
                .isFalse();
        assertThat(people.read(ANNA).orElseThrow().path("deleted").asBoolean(false))
                .isFalse();
    }

    @Test
    void something_locked_is_tried_again() {
        story.control().next(new Fault.Answers(StripeReplies.error(409, "invalid_request_error", "lock_timeout", "x")));

        assertThat(stripe.erase(story.task(Ask.ERASE, CUSTOMER), line))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.retryable()).isTrue();
                    assertThat(failed.reason()).isEqualTo("stripe.locked");
                });
    }

    @Test
    void everything_is_exported_page_by_page_as_stripe_tells_it() throws IOException {
        people.subscribed(ANNA);
        for (int i = 0; i < 105; i++) {
            people.paid(ANNA, LAST_YEAR.plusSeconds(i), 100 + i, "NL");
        }
        var charge = people.paid(ANNA, LAST_YEAR, 1199, "NL");
        people.refunded(charge, LAST_YEAR);
        people.disputed(charge, LAST_YEAR, "lost");

        var outcome = stripe.export(story.task(Ask.EXPORT, CUSTOMER), line, story.sink());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.counts())
                                .containsEntry("payments", 106L)
                                .containsEntry("invoices", 106L)
                                .containsEntry("payment-intents", 106L)
                                .containsEntry("refunds", 1L)
                                .containsEntry("disputes", 1L)
                                .containsEntry("credit-notes", 1L)
                                .containsEntry("payment-methods", 1L)
                                .containsEntry("checkouts", 1L)
                                .containsEntry("subscriptions", 1L)
                                .containsEntry("tax-ids", 1L));
        assertThat(JsonMapper.shared().readTree(story.exported("payments.json")))
                .hasSize(106);
        assertThat(story.exported("customers.json")).contains("anna@example.org");
    }

    @Test
    void a_correction_is_written_and_looked_at() {
        var task = story.task(Ask.RECTIFY, CUSTOMER);
        var right = Map.of("email", "anna@new.example", "display_name", "Anna B.", "country", "BE");
        var correction = new Task(task.id(), task.ask(), task.handles(), task.notes(), right, task.asked());

        assertThat(stripe.rectify(correction, line)).isEqualTo(new Outcome.Done(Map.of("customers", 1L)));
        assertThat(stripe.rectify(correction, line)).isEqualTo(new Outcome.Done(Map.of("customers", 1L)));

        assertThat(people.read(ANNA)
                        .orElseThrow()
                        .path("address")
                        .path("country")
                        .asString())
                .isEqualTo("BE");
    }

    @Test
    void evidence_names_the_call_and_never_the_customer() {
        people.paid(ANNA, LAST_YEAR, 1199, "NL");
        stripe.verify(noted(story.task(Ask.ERASE, CUSTOMER), line), line);

        assertThat(story.evidence())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.reference()).startsWith("req_"))
                .noneMatch(call -> call.template().contains("Anna"))
                .anyMatch(call -> call.template().equals("https://api.stripe.com/v1/customers/{id}"));
    }

    @Test
    void on_one_machine_every_customer_has_paid_before() {
        there.believing();
        var somebody = new Handle(HandleKind.STRIPE_CUSTOMER, "cus_Somebody1");
        var task = noted(story.task(Ask.ERASE, somebody), line);

        assertThat(stripe.verify(task, line)).isInstanceOf(Outcome.Kept.class);
        assertThat(stripe.erase(story.task(Ask.ERASE, somebody), line)).isEqualTo(new Outcome.NotFound());
    }
}

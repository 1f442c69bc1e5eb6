package ai.astrasonic.finance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.finance.reconciliation.Finding;
import ai.astrasonic.finance.reconciliation.FindingKind;
import ai.astrasonic.finance.reconciliation.Findings;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events are taken in once in effect, in any order, however often they come; none is lost without a word. */
@DatabaseTest
class EventIntakeTest {

    @Autowired
    StripeEvents events;

    @Autowired
    EventIntake intake;

    @Autowired
    Findings findings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private void come(String... raw) {
        RunAs.job("test", () -> List.of(raw).forEach(events::receive));
    }

    private void takeAll() {
        RunAs.job("test", () -> {
            while (intake.takeIn()) {
                assertThat(jdbc.sql("SELECT count(*) FROM stripe_event")
                                .query(Long.class)
                                .single())
                        .isPositive();
            }
        });
    }

    private List<Finding> open() {
        return RunAs.jobFor("test", findings::open);
    }

    private String text(String sql) {
        return String.join(
                "; ", jdbc.sql(sql).query((row, n) -> row.getString(1)).list());
    }

    /** The life of a sale, told in four events. */
    private static List<String> sale() {
        var refunded = Told.charge("ch_1", 1210, "succeeded").put("amount_refunded", 1210);
        var at = Told.AT;
        return List.of(
                Told.event("evt_1", "charge.pending", at, Told.charge("ch_1", 1210, "pending")),
                Told.event("evt_2", "charge.succeeded", at, Told.charge("ch_1", 1210, "succeeded")),
                Told.event(
                        "evt_3",
                        "refund.created",
                        at.plusSeconds(60),
                        Told.object(
                                "refund",
                                Map.of(
                                        "id",
                                        "re_1",
                                        "charge",
                                        "ch_1",
                                        "amount",
                                        1210,
                                        "status",
                                        "pending",
                                        "currency",
                                        "eur"))),
                Told.event("evt_4", "charge.refunded", at.plusSeconds(60), refunded),
                Told.event(
                        "evt_5",
                        "refund.updated",
                        at.plusSeconds(90),
                        Told.object(
                                "refund",
                                Map.of(
                                        "id",
                                        "re_1",
                                        "charge",
                                        "ch_1",
                                        "amount",
                                        1210,
                                        "status",
                                        "succeeded",
                                        "currency",
                                        "eur"))));
    }

    @Test
    void whatever_the_order_and_however_often_they_come_the_end_is_the_same() {
        var random = new Random(7);
        for (int round = 0; round < 8; round++) {
            jdbc.sql("DELETE FROM stripe_event").update();
            var all = new ArrayList<>(sale());
            all.addAll(sale());
            Collections.shuffle(all, random);
            all.forEach(raw -> {
                come(raw);
                takeAll();
            });

            assertThat(text("SELECT status || ' ' || refunded_minor || ' ' || ledger_number FROM payment"))
                    .isEqualTo("succeeded 1210 1");
            assertThat(text("SELECT status FROM refund")).isEqualTo("succeeded");
            assertThat(text("SELECT DISTINCT state FROM stripe_event")).isEqualTo("DONE");
        }
    }

    @Test
    void the_sale_of_each_object_is_noted_for_the_books() {
        come(sale().toArray(String[]::new));
        takeAll();

        assertThat(text("SELECT sale_id FROM sale_changed")).isEqualTo("ch_1");
    }

    @Test
    void a_type_that_nobody_decided_about_is_set_aside_with_a_finding() {
        come(Told.event("evt_1", "treasury.transaction.created", Told.AT, Told.charge("ch_1", 1, "succeeded")));
        takeAll();

        assertThat(text("SELECT state || ': ' || reason FROM stripe_event"))
                .isEqualTo("ASIDE: a type that nobody decided about");
        assertThat(open()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(FindingKind.UNKNOWN_EVENT_TYPE);
            assertThat(found.objectId()).isEqualTo("treasury.transaction.created");
            assertThat(found.period()).isEqualTo("2026");
        });
        assertThat(text("SELECT id FROM payment")).isEmpty();
    }

    @Test
    void a_type_without_effect_on_the_books_is_done_and_nothing_follows() {
        come(Told.event("evt_1", "payment_intent.succeeded", Told.AT, Told.object("customer", Map.of())));
        takeAll();

        assertThat(text("SELECT state FROM stripe_event")).isEqualTo("DONE");
        assertThat(open()).isEmpty();
    }

    @Test
    void another_release_train_is_kept_unread_with_a_finding() {
        come(Told.event(
                "evt_1", "charge.succeeded", Told.AT, "2026-09-30.endive", Told.charge("ch_1", 1, "succeeded")));
        takeAll();

        assertThat(text("SELECT state FROM stripe_event")).isEqualTo("ASIDE");
        assertThat(text("SELECT id FROM payment")).isEmpty();
        assertThat(open())
                .singleElement()
                .extracting(Finding::kind, Finding::objectId)
                .containsExactly(FindingKind.OTHER_API_VERSION, "2026-09-30.endive");
    }

    @Test
    void of_the_same_train_another_day_is_as_good() {
        come(Told.event(
                "evt_1", "charge.succeeded", Told.AT, "2026-04-22.dahlia", Told.charge("ch_1", 1, "succeeded")));
        takeAll();

        assertThat(text("SELECT id FROM payment")).isEqualTo("ch_1");
    }

    @Test
    void one_that_cannot_be_kept_is_set_aside_and_the_others_go_on() {
        var bad = Told.charge("ch_bad", 1, "succeeded").putNull("amount").put("description", "of Noor Bakker");
        come(
                Told.event("evt_bad", "charge.succeeded", Told.AT, bad),
                Told.event("evt_good", "charge.succeeded", Told.AT, Told.charge("ch_1", 1, "succeeded")));
        takeAll();

        assertThat(text("SELECT id FROM payment")).isEqualTo("ch_1");
        assertThat(text("SELECT state || ' ' || reason FROM stripe_event WHERE id = 'evt_bad'"))
                .startsWith("ASIDE")
                .doesNotContain("Noor");
        assertThat(open()).singleElement().extracting(Finding::objectId).isEqualTo("evt_bad");
    }

    @Test
    void one_that_fails_is_tried_again_later_and_then_set_aside() throws Exception {
        come(Told.event("evt_1", "charge.succeeded", Told.AT, Told.charge("ch_1", 1, "succeeded")));
        jdbc.sql("UPDATE stripe_event SET tries = 4").update();
        jdbc.sql("""
                INSERT INTO payment (id, ledger_number, amount_minor, currency, status, created_at, told_at)
                VALUES ('ch_0', 1, 1, 'EUR', 'succeeded', now(), now())""").update();
        var currency = Told.charge("ch_2", 1, "succeeded").put("currency", "euros");
        come(Told.event("evt_2", "charge.succeeded", Told.AT, currency));
        for (int i = 0; i < 6; i++) {
            takeAll();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(text("SELECT state || ' ' || tries FROM stripe_event WHERE id = 'evt_2'"))
                .isEqualTo("ASIDE 5");
        assertThat(text("SELECT state FROM stripe_event WHERE id = 'evt_1'")).isEqualTo("DONE");
        assertThat(open()).singleElement().extracting(Finding::kind).isEqualTo(FindingKind.EVENT_FAILED);
    }

    @Test
    void a_kill_before_or_after_a_set_loses_nothing_and_does_nothing_twice() throws Exception {
        come(sale().toArray(String[]::new));
        for (var point : List.of("stripe-events.before-set", "stripe-events.after-set")) {
            try (var harness = FaultPoints.install(reached -> {
                if (reached.equals(point)) {
                    throw new ThreadDeath();
                }
            })) {
                assertThat(harness).isNotNull();
                assertThatThrownBy(this::takeAll).isInstanceOf(ThreadDeath.class);
            }
            assertThat(text("SELECT DISTINCT state FROM stripe_event")).isEqualTo("WAITING");
            assertThat(text("SELECT id FROM payment")).isEmpty();
        }
        takeAll();

        assertThat(text("SELECT id || ' ' || ledger_number FROM payment")).isEqualTo("ch_1 1");
    }

    @Test
    void a_card_number_in_an_event_is_not_kept_and_the_event_is() {
        var charge = Told.charge("ch_1", 4242_4242_4242_4242L, "succeeded").put("description", "4242 4242 4242 4242");
        come(Told.event("evt_1", "charge.succeeded", Told.AT, charge));
        takeAll();

        assertThat(text("SELECT raw FROM stripe_event"))
                .doesNotContain("4242 4242")
                .contains("[card number refused]");
        assertThat(text("SELECT amount_minor FROM payment"))
                .as("an amount is no text")
                .isEqualTo("4242424242424242");
    }

    @Test
    void yen_have_no_cents_and_the_greatest_amount_is_kept_to_the_last_unit() {
        var yen = Told.charge("ch_yen", 1200, "succeeded").put("currency", "jpy");
        come(
                Told.event("evt_1", "charge.succeeded", Told.AT, yen),
                Told.event("evt_2", "charge.succeeded", Told.AT, Told.charge("ch_max", Long.MAX_VALUE, "succeeded")));
        takeAll();

        assertThat(text("SELECT amount_minor || ' ' || currency FROM payment ORDER BY id"))
                .isEqualTo(Long.MAX_VALUE + " EUR; 1200 JPY");
    }

    @Test
    void an_amount_beyond_the_edge_is_set_aside_not_cut() {
        var raw = Told.event("evt_1", "charge.succeeded", Told.AT, Told.charge("ch_1", 77, "succeeded"))
                .replace("\"amount\":77", "\"amount\":9223372036854775808");
        come(raw);
        takeAll();

        assertThat(text("SELECT id FROM payment")).isEmpty();
        assertThat(open()).singleElement().extracting(Finding::kind).isEqualTo(FindingKind.EVENT_FAILED);
    }

    @Test
    void two_who_work_at_once_share_the_events() throws Exception {
        for (int i = 0; i < 40; i++) {
            come(Told.event("evt_" + i, "charge.succeeded", Told.AT, Told.charge("ch_" + i, 10, "succeeded")));
        }
        var failed = new AtomicInteger();
        var workers = List.of(0, 1).stream()
                .map(n -> Thread.ofPlatform().start(() -> {
                    try {
                        takeAll();
                    } catch (RuntimeException e) {
                        failed.incrementAndGet();
                    }
                }))
                .toList();
        for (var worker : workers) {
            worker.join();
        }
        takeAll();

        assertThat(failed).hasValue(0);
        assertThat(text("SELECT count(*) || ' ' || max(ledger_number) FROM payment"))
                .isEqualTo("40 40");
    }
}

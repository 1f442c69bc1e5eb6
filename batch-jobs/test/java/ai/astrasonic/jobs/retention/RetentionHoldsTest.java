package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.holds.HoldGround;
import ai.astrasonic.holds.HoldId;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.holds.NewHold;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.retention.LineState;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hold beats every rule, whenever it is set, and lets go what it kept once it is released. */
@DatabaseTest
class RetentionHoldsTest {

    private static final AccountId ANN = new AccountId(new UUID(1, 1));
    private static final String MAIL = "mail.sent";
    private static final String LOG = "securitylog.event";

    @Autowired
    RetentionStories stories;

    @Autowired
    LegalHolds holds;

    @BeforeEach
    void ann() {
        new AccountRows(stories.outsider()).open(ANN);
        stories.plantYoungOnes();
    }

    @Test
    void a_hold_set_in_the_middle_of_a_run_keeps_every_record_it_names_and_its_release_finishes_the_job()
            throws Exception {
        stories.plant(Planted.MAILS, 30_000);
        stories.outsider()
                .sql(
                        "UPDATE email_sent SET account_id = :ann WHERE right(id::text, 1) IN ('0', '1', '2', '3') AND queued_at < now() - interval '1 year'")
                .param("ann", ANN.value())
                .update();
        var hold = new AtomicReference<HoldId>();
        var atStake = new AtomicReference<Long>();
        try (var harness = FaultPoints.install(point -> {
            if (point.equals("retention.delete.after") && hold.get() == null) {
                hold.set(place(Set.of(MAIL)));
                atStake.set(annsMails());
            }
        })) {
            assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);
        }

        assertThat(atStake.get()).isPositive();
        assertThat(annsMails()).isEqualTo(atStake.get());
        assertThat(stories.left(Planted.MAILS)).isEqualTo(atStake.get());
        assertThat(stories.line(MAIL).state()).isEqualTo(LineState.DONE);
        assertThat(stories.line(MAIL).proof().leftHeld()).isEqualTo(atStake.get());

        release(hold.get());
        Awaitility.await().until(() -> !stories.openOrders().isEmpty());
        assertThat(stories.again(stories.openOrders().getFirst())).isInstanceOf(LaunchResult.Done.class);
        assertThat(stories.left(Planted.MAILS)).isZero();
        assertThat(stories.provenGone(Planted.MAILS)).isEqualTo(30_000);
        assertThat(stories.openOrders()).isEmpty();
    }

    @Test
    void a_held_row_keeps_its_day_of_the_security_log_in_being_and_no_other_row_of_it() {
        stories.plant(Planted.LOG, 3_000);
        stories.outsider()
                .sql(
                        "UPDATE security_event SET account_id = :ann WHERE id IN (SELECT id FROM security_event ORDER BY occurred_at LIMIT 7)")
                .param("ann", ANN.value())
                .update();
        var hold = place(Set.of(LOG));

        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);

        assertThat(stories.left(Planted.LOG)).isEqualTo(7);
        assertThat(stories.line(LOG).proof().gone()).isEqualTo(2_993);
        assertThat(stories.line(LOG).proof().leftHeld()).isEqualTo(7);

        release(hold);
        Awaitility.await().until(() -> !stories.openOrders().isEmpty());
        assertThat(stories.again(stories.openOrders().getFirst())).isInstanceOf(LaunchResult.Done.class);
        assertThat(stories.left(Planted.LOG)).isZero();
        assertThat(stories.provenGone(Planted.LOG)).isEqualTo(3_000);
    }

    @Test
    void what_a_hold_keeps_from_the_start_is_counted_apart_on_the_sheet() {
        stories.mail(stories.today().minusYears(2), ANN.value());
        stories.mail(stories.today().minusYears(2), null);
        place(Set.of());

        stories.tonight();

        assertThat(stories.line(MAIL).planned().due()).isEqualTo(1);
        assertThat(stories.line(MAIL).planned().held()).isEqualTo(1);
        assertThat(annsMails()).isEqualTo(1);
    }

    private long annsMails() {
        return stories.outsider()
                .sql("SELECT count(*) FROM email_sent WHERE account_id = :ann AND template = 'welcome'")
                .param("ann", ANN.value())
                .query(Long.class)
                .single();
    }

    private HoldId place(Set<String> dataSets) {
        var scope = new HoldScope(Set.of(ANN), null, dataSets, null, null);
        return SignIn.as(
                "dieuwke",
                () -> holds.place(new NewHold(
                        HoldGround.LEGAL_CLAIMS,
                        "A claim is pending",
                        scope,
                        "Counsel",
                        stories.today().plusMonths(3))));
    }

    private void release(HoldId hold) {
        SignIn.as("dieuwke", () -> holds.release(hold, "the claim is settled"));
    }
}

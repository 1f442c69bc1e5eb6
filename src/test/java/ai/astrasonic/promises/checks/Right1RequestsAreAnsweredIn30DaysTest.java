package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState.AtRisk;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class Right1RequestsAreAnsweredIn30DaysTest {

    private static final Instant NOW = TestClock.START;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Right1RequestsAreAnsweredIn30Days check;

    @Autowired
    TestDatabases.Database database;

    private PlantedRequests planted;

    @BeforeEach
    void plant() {
        planted = PlantedRequests.in(database.superuser());
    }

    @Test
    void is_kept_while_every_open_request_has_time() {
        planted.open(daysAgo(1), TODAY.plusDays(29));

        assertThat(check.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void is_at_risk_five_days_before_and_on_the_last_day() {
        var last = planted.open(daysAgo(30), TODAY);
        planted.open(daysAgo(25), TODAY.plusDays(5));
        planted.open(daysAgo(24), TODAY.plusDays(6));

        assertThat(check.check(NOW)).isInstanceOfSatisfying(AtRisk.class, atRisk -> {
            assertThat(atRisk.finding().count()).isEqualTo(2);
            assertThat(atRisk.finding().evidence()).contains(new Fact("evidence.case", last.toString()));
        });
    }

    @Test
    void is_broken_on_the_day_after_and_names_the_case() {
        var late = planted.open(daysAgo(31), TODAY.minusDays(1));

        assertThat(check.check(NOW)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().count()).isEqualTo(1);
            assertThat(broken.finding().evidence()).contains(new Fact("evidence.case", late.toString()));
        });
    }

    @Test
    void a_wrong_date_on_the_file_deceives_nobody() {
        planted.open(daysAgo(40), TODAY.plusDays(20));

        assertThat(check.check(NOW)).isInstanceOf(Broken.class);
    }

    @Test
    void the_day_of_receipt_is_the_one_in_amsterdam() {
        planted.open(Instant.parse("2026-10-22T22:30:00Z"), TODAY.plusDays(20));

        assertThat(check.check(NOW))
                .as("received on the 23rd, 30 days end today")
                .isInstanceOf(AtRisk.class);
    }

    @Test
    void answers_are_counted_by_their_days() {
        planted.answered(daysAgo(60), daysAgo(57));
        planted.answered(daysAgo(60), daysAgo(40));
        planted.answered(daysAgo(60), daysAgo(25));

        assertThat(check.check(NOW).finding().evidence())
                .contains(
                        new Fact("evidence.answered-7", "1"),
                        new Fact("evidence.answered-21", "1"),
                        new Fact("evidence.answered-more", "1"),
                        new Fact("evidence.late", "1"));
    }

    @Test
    void a_case_that_was_opened_again_past_its_date_is_open() {
        var again = planted.openedAgain(daysAgo(40), daysAgo(20));

        assertThat(check.check(NOW))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.finding().evidence())
                                .contains(new Fact("evidence.case", again.toString())));
    }

    @Test
    void a_case_that_was_answered_in_time_and_waits_for_recipients_is_not_overdue() {
        planted.followedUp(daysAgo(60), daysAgo(40));

        assertThat(check.check(NOW)).isInstanceOf(Kept.class);
    }

    @Test
    void a_late_answer_is_late_also_while_recipients_are_outstanding() {
        planted.followedUp(daysAgo(61), daysAgo(20));

        assertThat(check.check(NOW)).isInstanceOf(Broken.class);
    }

    @Test
    void a_late_answer_breaks_it_for_30_days_and_warns_for_a_year() {
        planted.answered(daysAgo(70), daysAgo(31));
        planted.answered(daysAgo(400), daysAgo(366));
        assertThat(check.check(NOW)).isInstanceOfSatisfying(AtRisk.class, atRisk -> {
            assertThat(atRisk.finding().count()).isEqualTo(1);
            assertThat(atRisk.finding().reason().key()).isEqualTo("right-1.late-before");
        });

        planted.answered(daysAgo(61), daysAgo(30));
        assertThat(check.check(NOW)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.finding().count()).isEqualTo(1);
            assertThat(broken.finding().reason().key()).isEqualTo("right-1.late");
        });
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}

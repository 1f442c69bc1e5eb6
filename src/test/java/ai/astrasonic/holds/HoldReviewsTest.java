package ai.astrasonic.holds;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.testing.SignIn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HoldReviewsTest extends HoldStories {

    @Autowired
    HoldReviews reviews;

    @Test
    void the_dpo_is_told_fourteen_days_before_a_review_and_once() {
        place(HoldScope.records(PAYMENTS));
        clock.set(at(15));
        assertThat(remind()).isZero();

        clock.set(at(14));

        assertThat(remind()).isOne();
        assertThat(remind()).isZero();
        assertThat(mails()).containsExactly("holds.review-near");
    }

    @Test
    void and_told_again_when_the_day_has_come() {
        place(HoldScope.records(PAYMENTS));
        clock.set(at(3));
        remind();

        clock.set(at(0));

        assertThat(remind()).isOne();
        clock.set(at(-30));
        assertThat(remind()).isZero();
        assertThat(mails()).containsExactly("holds.review-near", "holds.review-over");
    }

    @Test
    void a_new_day_of_review_is_told_of_anew() {
        var id = place(HoldScope.records(PAYMENTS));
        clock.set(at(0));
        remind();
        clock.advance(Duration.ofHours(1));
        SignIn.as(DPO, () -> holds.extendReview(id, REVIEW.plusDays(10), "Ten days more"));

        assertThat(remind()).isOne();
        assertThat(mails()).containsExactly("holds.review-over", "holds.review-near");
    }

    @Test
    void nobody_is_told_of_a_released_hold() {
        release(place(HoldScope.records(PAYMENTS)));
        clock.set(at(0));

        assertThat(remind()).isZero();
    }

    private static java.time.Instant at(int daysBefore) {
        return REVIEW.minusDays(daysBefore)
                .atStartOfDay(ai.astrasonic.shared.Controller.ZONE)
                .toInstant()
                .plus(Duration.ofHours(3));
    }

    private int remind() {
        return RunAs.jobFor("daily-care", reviews::remind);
    }

    private List<String> mails() {
        return asSuperuser()
                .sql("SELECT template FROM email_sent ORDER BY queued_at, id")
                .query(String.class)
                .list();
    }
}

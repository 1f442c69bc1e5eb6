package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.requests.ManyOutcome.Done;
import ai.astrasonic.requests.ManyOutcome.Failed;
import ai.astrasonic.requests.ManyOutcome.LeftAlone;
import ai.astrasonic.requests.ManyOutcome.Why;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.shared.RequestId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ManyRequestsTest extends RequestStories {

    private static final ManyAct MINE = new ManyAct.Assign("dieuwke");
    private static final ManyAct MORE_TIME = new ManyAct.Extend(Extension.Ground.COMPLEXITY, "It is a lot.");

    @Autowired
    ManyRequests many;

    @Autowired
    RequestFigures figures;

    @Test
    void the_preview_says_how_many_would_change_and_why_not_the_others() {
        var all = threeRequests();
        desk.assign(all.get(0), Optional.of("dieuwke"));
        answering.withdraw(all.get(1), "changed their mind");

        var preview = many.preview(RequestFilter.all(), MINE);

        assertThat(preview.all()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(preview.acted()).isOne();
        assertThat(preview.leftAlone()).isEqualTo(Map.of(Why.YOURS, 1, Why.CLOSED, 1));
        assertThat(preview.more()).isFalse();
    }

    @Test
    void each_case_is_done_by_itself_and_tells_what_became_of_it() {
        var all = threeRequests();
        answering.withdraw(all.get(1), "changed their mind");

        var outcomes = all.stream().map(id -> many.on(id, MINE)).toList();

        assertThat(outcomes)
                .containsExactly(new Done(all.get(0)), new LeftAlone(all.get(1), Why.CLOSED), new Done(all.get(2)));
        assertThat(desk.get(all.get(2)).assignee()).contains("dieuwke");
    }

    @Test
    void doing_it_again_changes_nothing() {
        var one = threeRequests().getFirst();
        many.on(one, MINE);

        assertThat(many.on(one, MINE)).isEqualTo(new LeftAlone(one, Why.YOURS));
    }

    @Test
    void a_case_that_is_not_there_fails_and_holds_up_nobody() {
        var nobody = new RequestId(UUID.randomUUID());

        assertThat(many.on(nobody, MINE)).isEqualTo(new Failed(nobody));
    }

    @Test
    void more_time_is_announced_once_and_not_after_the_first_month() {
        var all = threeRequests();

        assertThat(many.on(all.get(0), MORE_TIME)).isEqualTo(new Done(all.get(0)));
        assertThat(many.on(all.get(0), MORE_TIME)).isEqualTo(new LeftAlone(all.get(0), Why.EXTENDED));
        clock.advance(Duration.ofDays(40));
        assertThat(many.on(all.get(1), MORE_TIME)).isEqualTo(new LeftAlone(all.get(1), Why.TOO_LATE));
    }

    @Test
    void nobody_is_asked_for_proof_whose_account_is_not_known() {
        var one = threeRequests().getFirst();

        assertThat(many.on(one, new ManyAct.AskIdentity())).isEqualTo(new LeftAlone(one, Why.NO_ACCOUNT));
    }

    @Test
    void a_count_goes_no_further_than_it_is_asked_to() {
        threeRequests();

        assertThat(desk.count(RequestFilter.open(), 2)).isEqualTo(2);
        assertThat(desk.count(RequestFilter.open(), 10)).isEqualTo(3);
        assertThat(desk.count(RequestFilter.open().withKind(RequestKind.ERASURE), 10))
                .isZero();
    }

    @Test
    void a_year_in_figures_counts_by_month_kind_and_days() {
        var all = threeRequests();
        answering.refuse(all.getFirst(), RefusalGround.values()[0], "We cannot.");
        asSuperuser()
                .sql("UPDATE data_subject_request SET answered_at = received_at WHERE status <> 'AWAITING_IDENTITY'")
                .update();

        var year = figures.ofTheYear();

        assertThat(year.months()).hasSize(12);
        assertThat(year.received().get(RequestKind.ACCESS).getLast()).isEqualTo(3);
        assertThat(year.answerDays()).isEqualTo(List.of(1L, 0L, 0L, 0L, 0L, 0L));
        assertThat(year.refusals()).isEqualTo(Map.of(RefusalGround.values()[0].name(), 1L));
        assertThat(year.extensions()).isEmpty();
    }

    private List<RequestId> threeRequests() {
        return IntStream.range(0, 3)
                .mapToObj(n -> aRequestFrom("dj" + n + "@example.org"))
                .toList();
    }
}

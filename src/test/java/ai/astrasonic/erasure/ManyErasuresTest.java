package ai.astrasonic.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.requests.ManyOutcome.Done;
import ai.astrasonic.requests.ManyOutcome.Failed;
import ai.astrasonic.requests.ManyOutcome.LeftAlone;
import ai.astrasonic.requests.ManyOutcome.Why;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

class ManyErasuresTest extends ErasureStories {

    private static final String REASON = "They asked for it";

    @Autowired
    ManyErasures many;

    @Test
    void the_preview_counts_what_goes_of_all_that_are_planned_and_says_why_not_the_others() {
        erasureOfSomebodyWith(3, "a@example.org");
        erasureOfSomebodyWith(4, "b@example.org");
        approvedErasureOf(anAccountOf("c@example.org"));
        asks(anAccountOf("d@example.org"), RequestKind.ACCESS, Particulars.NONE);

        var preview = asDpo(() -> many.preview(RequestFilter.all()));

        assertThat(preview.cases().all()).hasSize(4);
        assertThat(preview.cases().acted()).isEqualTo(2);
        assertThat(preview.cases().leftAlone()).isEqualTo(Map.of(Why.ASKED_BEFORE, 1, Why.NOT_PLANNED, 1));
        assertThat(preview.records()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void each_gets_an_approval_of_its_own_which_whoever_asked_cannot_give() {
        var all = List.of(erasureOfSomebodyWith(1, "a@example.org"), erasureOfSomebodyWith(1, "b@example.org"));

        var outcomes = asDpo(() -> all.stream().map(id -> many.ask(id, REASON)).toList());

        assertThat(outcomes).containsExactly(new Done(all.get(0)), new Done(all.get(1)));
        assertThat(all).allSatisfy(id -> assertThat(statusOf(id)).isEqualTo(ErasureStatus.AWAITING_APPROVAL));
        assertThat(sql("SELECT count(DISTINCT object_id) FROM approval WHERE asked_by LIKE '%" + DPO + "%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void asking_again_changes_nothing_and_one_that_fails_holds_up_no_other() {
        var one = erasureOfSomebodyWith(1, "a@example.org");
        var nobody = new RequestId(UUID.randomUUID());

        assertThat(asDpo(() -> many.ask(nobody, REASON))).isEqualTo(new LeftAlone(nobody, Why.NOT_PLANNED));
        assertThat(asDpo(() -> many.ask(one, " "))).as("no reason").isEqualTo(new Failed(one));
        assertThat(statusOf(one)).isEqualTo(ErasureStatus.PLANNED);
        assertThat(asDpo(() -> many.ask(one, REASON))).isEqualTo(new Done(one));
        assertThat(asDpo(() -> many.ask(one, REASON))).isEqualTo(new LeftAlone(one, Why.ASKED_BEFORE));
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_asks_for_no_erasure() {
        assertThatThrownBy(() -> many.preview(RequestFilter.all())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> many.ask(new RequestId(UUID.randomUUID()), REASON))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void handing_out_a_plan_is_on_the_trail_and_names_the_plan() {
        var one = erasureOfSomebodyWith(1, "a@example.org");

        var plan = asDpo(() -> cases.handOut(one));

        assertThat(plan).isEqualTo(erasureOf(one).plan());
        assertThat(sql("SELECT count(*) FROM audit_entry WHERE verb = 'exported' AND object_id = '"
                                + erasureOf(one).id() + "'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private RequestId erasureOfSomebodyWith(int tracks, String address) {
        var person = anAccountOf(address);
        hasTracks(person, tracks);
        return asksToBeErased(person);
    }

    private static <T> T asDpo(Supplier<T> act) {
        return SignIn.as(DPO, act::get);
    }
}

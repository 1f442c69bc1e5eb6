package ai.astrasonic.approvals;

import static ai.astrasonic.approvals.ApprovalStories.ASKER;
import static ai.astrasonic.approvals.ApprovalStories.CASE;
import static ai.astrasonic.approvals.ApprovalStories.KIND;
import static ai.astrasonic.approvals.ApprovalStories.OTHER_PLAN;
import static ai.astrasonic.approvals.ApprovalStories.PLAN;
import static ai.astrasonic.approvals.ApprovalStories.SECOND;
import static ai.astrasonic.approvals.ApprovalStories.THIRD;
import static ai.astrasonic.approvals.ApprovalStories.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.astrasonic.approvals.ApprovalImpossible.Why;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditQuery;
import ai.astrasonic.audit.AuditSearch;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.audit.SignInTooOld;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class ApprovalsTest {

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalDesk desk;

    @Autowired
    AuditSearch audit;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @Test
    void a_second_person_approves_exactly_what_was_asked_for() {
        var id = ask(PLAN);
        assertThat(approved(PLAN)).isFalse();

        SignIn.as(SECOND, () -> approvals.approve(id, "The plan is right"));

        assertThat(approved(PLAN)).isTrue();
        assertThat(approved(OTHER_PLAN)).isFalse();
        assertThat(events.stream(ApprovalDecided.class))
                .containsExactly(new ApprovalDecided(id, KIND, CASE, PLAN, true, SECOND, clock.instant()));
    }

    @Test
    void whoever_asked_neither_approves_nor_refuses() {
        var id = ask(PLAN);

        assertThat(whyNot(ASKER, id)).isEqualTo(Why.OWN);
        assertThatExceptionOfType(ApprovalImpossible.class)
                .isThrownBy(() -> SignIn.as(ASKER, () -> approvals.refuse(id, "No")))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(Why.OWN));
        assertThat(approved(PLAN)).isFalse();
    }

    @Test
    void a_further_role_makes_nobody_a_second_person() {
        var id = ask(PLAN);

        assertThatExceptionOfType(ApprovalImpossible.class)
                .isThrownBy(
                        () -> SignIn.as(SignIn.fresh(ASKER, Roles.DPO, Roles.ADMIN, Roles.AUDITOR), () -> approve(id)));
    }

    @Test
    void who_comes_second_is_told_who_decided() {
        var id = ask(PLAN);
        SignIn.as(SECOND, () -> approvals.refuse(id, "An invoice is open"));

        assertThatExceptionOfType(ApprovalImpossible.class)
                .isThrownBy(() -> SignIn.as(THIRD, () -> approve(id)))
                .satisfies(late -> assertThat(late.why()).isEqualTo(Why.DECIDED))
                .satisfies(late -> assertThat(late.by()).isEqualTo(SECOND));
        assertThat(approved(PLAN)).isFalse();
    }

    @Test
    void of_two_who_decide_at_once_one_does() throws Exception {
        var id = ask(PLAN);
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> yes = () -> decides(SECOND, () -> approvals.approve(id, "Yes"));
            Callable<Boolean> no = () -> decides(THIRD, () -> approvals.refuse(id, "No"));

            var won = two.invokeAll(List.of(yes, no)).stream()
                    .map(ApprovalsTest::outcome)
                    .toList();

            assertThat(won).containsExactlyInAnyOrder(true, false);
        }
        assertThat(audit.page(AuditQuery.EVERYTHING, null, 50))
                .extracting(line -> line.verb() + " " + line.outcome())
                .filteredOn(act -> act.endsWith("proved DONE")
                        || act.startsWith("refused-approval")
                        || act.equals("decided REFUSED"))
                .hasSize(2);
    }

    @Test
    void of_two_who_ask_for_the_same_at_once_both_get_one_order() throws Exception {
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<ApprovalId> asking = () -> ask(PLAN);

            var asked = two.invokeAll(List.of(asking, asking)).stream()
                    .map(ApprovalsTest::outcome)
                    .distinct();

            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void the_same_content_asked_again_is_the_same_order() {
        var id = ask(PLAN);

        assertThat(SignIn.as(THIRD, () -> approvals.ask(order(PLAN)))).isEqualTo(id);
        SignIn.as(SECOND, () -> approvals.approve(id, "Yes"));
        assertThat(ask(PLAN)).isEqualTo(id);
    }

    @Test
    void another_content_needs_another_approval() {
        var first = ask(PLAN);
        SignIn.as(SECOND, () -> approvals.approve(first, "Yes"));

        var second = ask(OTHER_PLAN);

        assertThat(second).isNotEqualTo(first);
        assertThat(approved(PLAN)).isFalse();
        assertThat(approved(OTHER_PLAN)).isFalse();
        assertThat(whyNot(SECOND, first)).isEqualTo(Why.WITHDRAWN);
    }

    @Test
    void what_was_refused_may_be_asked_for_anew() {
        var refused = ask(PLAN);
        SignIn.as(SECOND, () -> approvals.refuse(refused, "Not yet"));

        assertThat(ask(PLAN)).isNotEqualTo(refused);
    }

    @Test
    void what_is_withdrawn_cannot_be_approved_and_counts_no_longer() {
        var id = ask(PLAN);
        RunAs.job("test", () -> approvals.withdraw(KIND, CASE, "The plan went stale"));

        assertThat(whyNot(SECOND, id)).isEqualTo(Why.WITHDRAWN);
        RunAs.job("test", () -> approvals.withdraw(KIND, CASE, "Once more"));
        assertThat(SignIn.as(SECOND, () -> desk.find(id))
                        .orElseThrow()
                        .withdrawn()
                        .reason())
                .isEqualTo("The plan went stale");
    }

    @Test
    void a_wish_expires_when_its_fourteen_days_are_over() {
        var id = ask(PLAN);
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(SignIn.as(SECOND, () -> desk.countWaiting(10))).isOne();

        clock.advance(Duration.ofSeconds(1));

        assertThat(SignIn.as(SECOND, () -> desk.countWaiting(10))).isZero();
        assertThat(whyNot(SECOND, id)).isEqualTo(Why.EXPIRED);
        assertThat(ask(PLAN)).isNotEqualTo(id);
    }

    @Test
    void an_approval_does_not_expire() {
        var id = ask(PLAN);
        SignIn.as(SECOND, () -> approvals.approve(id, "Yes"));

        clock.advance(Duration.ofDays(20));

        assertThat(approved(PLAN)).isTrue();
    }

    @Test
    void an_old_sign_in_approves_nothing_and_is_on_the_trail() {
        var id = ask(PLAN);
        var old = SignIn.at(Instant.now().minus(Duration.ofMinutes(6)), SECOND, Roles.DPO);

        assertThatExceptionOfType(SignInTooOld.class).isThrownBy(() -> SignIn.as(old, () -> approve(id)));

        assertThat(approved(PLAN)).isFalse();
        assertThat(audit.page(AuditQuery.EVERYTHING.withVerb("approved"), null, 5))
                .singleElement()
                .satisfies(line -> assertThat(line.outcome()).isEqualTo(AuditAct.Outcome.REFUSED));
    }

    @Test
    void a_refusal_needs_no_fresh_sign_in() {
        var id = ask(PLAN);
        var old = SignIn.at(Instant.now().minus(Duration.ofHours(3)), SECOND, Roles.DPO);

        SignIn.as(old, () -> {
            approvals.refuse(id, "No");
            return id;
        });

        assertThat(SignIn.as(SECOND, () -> desk.find(id)).orElseThrow().status())
                .isEqualTo(ApprovalStatus.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.AUDITOR, Roles.ADMIN, Roles.ENGINEER, Roles.FINANCE, Roles.SYSTEM})
    void nobody_but_a_dpo_decides(String role) {
        var id = ask(PLAN);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> SignIn.as(SignIn.fresh(SECOND, role), () -> approve(id)));
    }

    @Test
    void a_job_approves_nothing() {
        var id = ask(PLAN);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> RunAs.job("erasure", () -> approvals.approve(id, "Yes")));
    }

    @Test
    void nothing_is_decided_without_a_reason_or_where_nothing_was_asked() {
        var id = ask(PLAN);

        assertThatIllegalArgumentException().isThrownBy(() -> SignIn.as(SECOND, () -> approvals.approve(id, " ")));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> SignIn.as(SECOND, () -> approvals.refuse(new ApprovalId(UUID.randomUUID()), "No")));
    }

    @Test
    void each_sees_what_waits_for_them_what_they_asked_and_what_ended() {
        var first = ask(PLAN);
        clock.advance(Duration.ofMinutes(1));
        var own = SignIn.as(SECOND, () -> approvals.ask(order(UUID.randomUUID(), PLAN)));
        var ended = SignIn.as(THIRD, () -> approvals.ask(order(UUID.randomUUID(), PLAN)));
        SignIn.as(ASKER, () -> approvals.refuse(ended, "No"));

        assertThat(seenBy(SECOND, ApprovalTab.WAITING)).containsExactly(first);
        assertThat(seenBy(THIRD, ApprovalTab.WAITING)).containsExactly(first, own);
        assertThat(seenBy(SECOND, ApprovalTab.ASKED)).containsExactly(own);
        assertThat(seenBy(SECOND, ApprovalTab.ENDED)).containsExactly(ended);
    }

    @Test
    void pages_follow_one_another_without_a_gap() {
        var asked = Stream.generate(UUID::randomUUID)
                .limit(5)
                .map(object -> {
                    clock.advance(Duration.ofSeconds(1));
                    return SignIn.as(ASKER, () -> approvals.ask(order(object, PLAN)));
                })
                .toList();

        var first = SignIn.as(SECOND, () -> desk.page(ApprovalTab.WAITING, null, 2));
        var second = SignIn.as(
                SECOND, () -> desk.page(ApprovalTab.WAITING, first.getLast().id(), 10));

        assertThat(Stream.concat(first.stream(), second.stream()).map(Approval::id))
                .containsExactlyElementsOf(asked);
    }

    private ApprovalId ask(String plan) {
        return SignIn.as(ASKER, () -> approvals.ask(order(plan)));
    }

    private boolean approve(ApprovalId id) {
        approvals.approve(id, "Yes");
        return true;
    }

    private Why whyNot(String who, ApprovalId id) {
        try {
            SignIn.as(who, () -> approve(id));
        } catch (ApprovalImpossible e) {
            return e.why();
        }
        throw new AssertionError("It was approved");
    }

    private boolean approved(String plan) {
        return RunAs.jobFor("test", () -> approvals.isApproved(KIND, CASE, plan));
    }

    private List<ApprovalId> seenBy(String who, ApprovalTab tab) {
        return SignIn.as(who, () -> desk.page(tab, null, 10)).stream()
                .map(Approval::id)
                .toList();
    }

    private static boolean decides(String who, Runnable act) {
        try {
            SignIn.as(who, act);
            return true;
        } catch (ApprovalImpossible e) {
            return false;
        }
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

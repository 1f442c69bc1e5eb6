package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepView;
import ai.astrasonic.requests.steps.TimelineEntry;
import ai.astrasonic.shared.OneByOne;
import ai.astrasonic.shared.RequestId;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class AccessPackagesTest extends RequestStories {

    @Autowired
    PackageRemoval removal;

    @Test
    void an_order_is_the_same_each_time_it_is_asked_for() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();

        var order = packages.orderOf(request);

        assertThat(packages.orderOf(request)).isEqualTo(order);
        assertThat(order.objectKey()).contains(order.accessPackage().toString()).startsWith("packages/");
        assertThat(order.receivedOn()).isEqualTo("2026-11-22");
    }

    @Test
    void what_the_job_built_waits_for_a_look_and_reporting_it_again_changes_nothing() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();
        var built = theJobBuilds(request);
        var before = desk.get(request);

        packages.recordBuilt(built);

        assertThat(desk.get(request)).isEqualTo(before);
        assertThat(before.state()).isInstanceOf(RequestState.AwaitingReview.class);
        assertThat(before.packages()).singleElement().satisfies(view -> {
            assertThat(view.status()).isEqualTo(PackageStatus.BUILT);
            assertThat(view.sha256()).contains(built.sha256());
        });
    }

    @Test
    void a_failed_build_is_shown_with_its_reason_and_may_succeed_later() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();

        packages.recordFailed(
                request, packages.orderOf(request).accessPackage(), "the store stopped in the middle", true);
        assertThat(outcomeOf(request, Step.BUILD))
                .isEqualTo(new StepOutcome.Failed("the store stopped in the middle", true));

        theJobBuilds(request);
        assertThat(outcomeOf(request, Step.BUILD)).isInstanceOf(StepOutcome.Done.class);
    }

    @Test
    void a_build_that_was_given_up_waits_for_an_engineer() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();
        var ordered = packages.orderOf(request).accessPackage();
        assertThat(packages.toBuild()).hasSize(1);

        packages.recordFailed(request, ordered, "a data set is incomplete", false);

        assertThat(outcomeOf(request, Step.BUILD))
                .isEqualTo(new StepOutcome.Failed("a data set is incomplete", false))
                .isInstanceOfSatisfying(
                        StepOutcome.Failed.class,
                        failed -> assertThat(failed.whom()).contains(Awaited.ENGINEER));
        assertThat(packages.toBuild()).isEmpty();
    }

    @Test
    void a_failure_after_the_package_is_built_or_revoked_changes_nothing() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();
        var built = theJobBuilds(request).accessPackage();

        packages.recordFailed(request, built, "the work folder could not be deleted", false);
        assertThat(outcomeOf(request, Step.BUILD)).isInstanceOf(StepOutcome.Done.class);

        packages.revoke(request, "a bystander's name was in it");
        packages.recordFailed(request, built, "it is not wanted any more", false);
        assertThat(outcomeOf(request, Step.BUILD)).isInstanceOf(StepOutcome.WaitingFor.class);
    }

    @Test
    void one_answer_that_cannot_be_settled_keeps_no_other_waiting() {
        var odd = aReleasedRequestFrom("odd@example.org").request();
        var even = aReleasedRequestFrom(ADDRESS).request();
        everyMailHas("SENT");
        asSuperuser()
                .sql("UPDATE case_step SET outcome = 'WAITING_FOR', awaited = 'DPO'"
                        + " WHERE request_id = :odd AND step_key = :step")
                .param("odd", odd.value())
                .param("step", Step.PREVIEW)
                .update();

        assertThatExceptionOfType(OneByOne.SomeFailed.class)
                .isThrownBy(this::confirmAnswers)
                .withMessageStartingWith("1 of 2 answers failed: ");

        assertThat(desk.get(odd).state()).isInstanceOf(RequestState.Answering.class);
        assertThat(desk.get(even).state()).isInstanceOf(RequestState.Completed.class);
    }

    @Test
    void nothing_leaves_unseen() {
        var request = aBuiltRequestFrom(ADDRESS).request();

        assertThat(packageRelease.release(request))
                .isEqualTo(new ReleaseOutcome.Refused(ReleaseOutcome.Ground.NOT_PREVIEWED));
    }

    @Test
    void the_dpo_sees_exactly_what_would_leave() throws IOException {
        var request = aBuiltRequestFrom(ADDRESS).request();

        var content = packages.preview(request);

        assertThat(content.size()).isEqualTo(PACKAGE.length);
        try (var in = content.open(0, content.size())) {
            assertThat(in).hasBinaryContent(PACKAGE);
        }
        packages.recordPreviewed(request, content.sha256());
        assertThat(desk.get(request).timeline())
                .last()
                .extracting(TimelineEntry::act)
                .isEqualTo("package-previewed");
    }

    @Test
    void opening_a_package_is_not_yet_a_look_and_a_look_is_at_this_very_content() {
        var request = aBuiltRequestFrom(ADDRESS).request();

        packages.preview(request);

        assertThat(packageRelease.release(request))
                .isEqualTo(new ReleaseOutcome.Refused(ReleaseOutcome.Ground.NOT_PREVIEWED));
        assertThatIllegalStateException().isThrownBy(() -> packages.recordPreviewed(request, sha256(new byte[] {2})));
        assertThat(packages.of(request)).first().extracting(PackageView::status).isEqualTo(PackageStatus.BUILT);
    }

    @Test
    void is_built_seen_released_and_completed_only_when_the_mail_has_left(ApplicationEvents events) {
        var request = aReleasedRequestFrom(ADDRESS).request();
        assertThat(desk.get(request).state()).isInstanceOf(RequestState.Answering.class);
        assertThat(confirmAnswers()).isZero();

        everyMailHas("SENT");
        assertThat(confirmAnswers()).isEqualTo(1);

        var found = desk.get(request);
        assertThat(found.state()).isInstanceOf(RequestState.Completed.class);
        assertThat(found.steps()).allMatch(step -> step.outcome().isFinal());
        assertThat(found.answer().orElseThrow().answeredAt()).contains(clock.instant());
        assertThat(confirmAnswers()).isZero();
        assertThat(events.stream(PackageReleased.class)).hasSize(1);
        assertThat(events.stream(RequestClosed.class)).hasSize(1);
    }

    @Test
    void an_answer_that_cannot_be_delivered_is_not_called_completed() {
        var request = aReleasedRequestFrom(ADDRESS).request();

        everyMailHas("REFUSED");
        confirmAnswers();

        assertThat(desk.get(request).state()).isInstanceOf(RequestState.Answering.class);
        assertThat(outcomeOf(request, Step.ANSWER))
                .isEqualTo(new StepOutcome.Failed("reason.mail-undeliverable", true));
    }

    @Test
    void a_late_answer_says_why() {
        var request = aBuiltRequestFrom(ADDRESS).request();
        theDpoLooksAt(request);
        clock.advance(Duration.ofDays(31));

        assertThat(packageRelease.release(request))
                .isEqualTo(new ReleaseOutcome.Refused(ReleaseOutcome.Ground.LATE_WITHOUT_REASON));
        assertThat(packageRelease.release(request, "the store was down for a week"))
                .isInstanceOf(ReleaseOutcome.Released.class);
        assertThat(desk.get(request).answer().orElseThrow().lateReason()).contains("the store was down for a week");
    }

    @Test
    void a_second_release_is_refused() {
        var request = aReleasedRequestFrom(ADDRESS).request();

        assertThat(packageRelease.release(request))
                .isEqualTo(new ReleaseOutcome.Refused(ReleaseOutcome.Ground.ALREADY_RELEASED));
    }

    @Test
    void a_revoked_package_is_built_anew_and_what_a_late_job_reports_of_the_old_one_is_refused() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();
        var old = theJobBuilds(request);

        packages.revoke(request, "a bystander's name was in it");

        assertThat(desk.get(request).state()).isInstanceOf(RequestState.Building.class);
        assertThat(packages.orderOf(request).accessPackage()).isNotEqualTo(old.accessPackage());
        assertThatIllegalStateException().isThrownBy(() -> packages.recordBuilt(old));
    }

    @Test
    void a_revoked_package_was_no_answer_and_one_that_ran_out_was() throws IOException {
        var wrong = aReleasedRequestFrom(ADDRESS).request();
        var unfetched = aReleasedRequestFrom("other@example.org").request();
        everyMailHas("SENT");
        confirmAnswers();
        var answered = desk.get(unfetched).answer().orElseThrow().answeredAt();

        packages.revoke(wrong, "a bystander's name was in it");
        clock.advance(Duration.ofDays(7));
        removal.removeExpired();
        packages.orderAgain(unfetched, "the person was on holiday");

        assertThat(desk.get(wrong).answer()).isEmpty();
        assertThat(desk.get(unfetched).answer().orElseThrow().answeredAt()).isEqualTo(answered);
    }

    @Test
    void an_expired_package_is_gone_from_the_store_with_its_key_and_a_second_run_finds_nothing() throws IOException {
        var request = aReleasedRequestFrom(ADDRESS).request();
        var order = packages.orderOf(request);
        clock.advance(Duration.ofDays(7));

        assertThat(removal.removeExpired()).isEqualTo(1);

        assertThat(stores.primary().head(order.objectKey())).isEmpty();
        assertThat(keysLeft()).isZero();
        assertThat(packages.of(request)).first().extracting(PackageView::status).isEqualTo(PackageStatus.EXPIRED);
        assertThat(removal.removeExpired()).isZero();
    }

    @Test
    void a_package_that_nobody_released_in_time_is_built_anew() throws IOException {
        var request = aBuiltRequestFrom(ADDRESS).request();
        clock.advance(Duration.ofDays(30));

        removal.removeExpired();

        assertThat(desk.get(request).state()).isInstanceOf(RequestState.Building.class);
        assertThat(packages.of(request))
                .extracting(PackageView::status)
                .containsExactly(PackageStatus.ORDERED, PackageStatus.EXPIRED);
    }

    @Test
    void a_package_whose_link_ran_out_can_be_ordered_again() throws IOException {
        var request = aReleasedRequestFrom(ADDRESS).request();
        everyMailHas("SENT");
        confirmAnswers();
        clock.advance(Duration.ofDays(7));
        removal.removeExpired();

        packages.orderAgain(request, "the person was on holiday");

        assertThat(desk.get(request).state()).isInstanceOf(RequestState.Building.class);
        theJobBuilds(request);
        assertThat(packages.preview(request).size()).isEqualTo(PACKAGE.length);
    }

    @Test
    @WithMockUser(roles = "auditor")
    void an_auditor_neither_previews_nor_releases_nor_revokes() {
        var id = RequestId.next(clock);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> packages.preview(id));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> packages.recordPreviewed(id, "sha256"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> packages.orderOf(id));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> packages.revoke(id, "because"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> packageRelease.release(id));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> removal.removeExpired());
    }

    @Test
    void any_part_of_a_package_can_be_read() throws IOException {
        var content = packages.preview(aBuiltRequestFrom(ADDRESS).request());

        try (var in = content.open(1_048_570, 1_000)) {
            assertThat(in).hasBinaryContent(Arrays.copyOfRange(PACKAGE, 1_048_570, 1_049_570));
        }
        try (var in = content.open(PACKAGE.length - 10L, 10)) {
            assertThat(in).hasBinaryContent(Arrays.copyOfRange(PACKAGE, PACKAGE.length - 10, PACKAGE.length));
        }
    }

    private StepOutcome outcomeOf(RequestId request, String step) {
        return desk.get(request).steps().stream()
                .filter(view -> view.key().equals(step))
                .map(StepView::outcome)
                .findFirst()
                .orElseThrow();
    }

    private int keysLeft() {
        return asSuperuser()
                .sql("SELECT count(*) FROM access_package WHERE wrapped_key IS NOT NULL")
                .query(Integer.class)
                .single();
    }
}

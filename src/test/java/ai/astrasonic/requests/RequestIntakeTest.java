package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.requests.steps.StepView;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class RequestIntakeTest extends RequestStories {

    @Test
    void a_letter_becomes_a_case_with_clock_checklist_and_timeline(ApplicationEvents events) {
        var account = anAccountOf(ADDRESS);

        var id = aRequestFrom(ADDRESS);

        var found = desk.get(id);
        assertThat(found.account()).contains(account);
        assertThat(found.state()).isInstanceOf(RequestState.AwaitingIdentity.class);
        assertThat(found.deadline().due()).isEqualTo("2026-12-22");
        assertThat(found.steps())
                .extracting(StepView::key)
                .containsExactly("identity", "package-build", "package-preview", "answer");
        assertThat(found.steps()).noneMatch(step -> step.outcome().isFinal());
        assertThat(found.timeline())
                .first()
                .satisfies(entry -> assertThat(entry.act()).isEqualTo("request-received"));
        assertThat(events.stream(RequestReceived.class)).hasSize(1);
    }

    @Test
    void the_clock_starts_at_receipt_and_not_when_it_is_typed_in() {
        itIs("2026-12-10T09:00:00Z");
        var late = new NewRequest(
                RequestKind.ACCESS,
                Channel.LETTER,
                Instant.parse("2026-11-24T23:30:00Z"),
                null,
                Requester.of(new EmailAddress(ADDRESS)),
                Language.NL,
                null);

        var found = desk.get(intake.file(late).request());

        assertThat(found.deadline().received()).isEqualTo("2026-11-25");
        assertThat(found.deadline().due()).isEqualTo("2026-12-25");
        assertThat(desk.workingOf(found.deadline(), Language.EN.locale())).contains("(Christmas Day), so Mon 28 Dec");
    }

    @Test
    void an_address_is_matched_whole_and_in_its_normal_form_never_by_a_part() {
        var account = anAccountOf(ADDRESS);

        assertThat(desk.get(aRequestFrom("DJ@Example.ORG")).account()).contains(account);
        assertThat(desk.get(aRequestFrom("dj@example.org.evil.example")).account())
                .isEmpty();
        assertThat(desk.get(aRequestFrom("j@example.org")).account()).isEmpty();
    }

    @Test
    void the_same_call_made_twice_is_one_request() {
        var first = intake.file(aLetterFrom(ADDRESS), "key-1");
        clock.advance(Duration.ofMinutes(1));
        var second = intake.file(aLetterFrom(ADDRESS), "key-1");

        assertThat(second).isEqualTo(new Filed.Before(first.request()));
    }

    @Test
    void a_key_cannot_stand_for_two_different_requests() {
        intake.file(aLetterFrom(ADDRESS), "key-1");

        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> intake.file(aLetterFrom("other@example.org"), "key-1"));
    }

    @Test
    void many_calls_at_once_with_one_key_are_one_request() {
        var letter = aLetterFrom(ADDRESS);

        var made = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> RunAs.jobFor("intake", () -> intake.file(letter, "key-1")))
                .toList();

        assertThat(made).extracting(Filed::request).containsOnly(made.getFirst().request());
        assertThat(made).filteredOn(Filed.Anew.class::isInstance).hasSize(1);
    }

    @Test
    void who_asks_twice_is_told_to_be_waiting_already() {
        anAccountOf(ADDRESS);
        var first = aRequestFrom(ADDRESS);

        var second = intake.file(aLetterFrom(ADDRESS));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Filed.Anew.class, anew -> assertThat(anew.openAlready()).containsExactly(first));
    }

    @Test
    void refuses_a_request_from_the_future_or_about_no_account() {
        var tomorrow = new NewRequest(
                RequestKind.ACCESS,
                Channel.MAIL,
                clock.instant().plus(Duration.ofDays(1)),
                null,
                Requester.of(new EmailAddress(ADDRESS)),
                Language.EN,
                null);
        var nobodys = new NewRequest(
                RequestKind.ACCESS,
                Channel.APP,
                clock.instant(),
                AccountId.next(clock),
                Requester.of(new EmailAddress(ADDRESS)),
                Language.EN,
                null);

        assertThatIllegalArgumentException().isThrownBy(() -> intake.file(tomorrow));
        assertThatIllegalArgumentException().isThrownBy(() -> intake.file(nobodys));
        assertThatIllegalArgumentException().isThrownBy(() -> new Requester(null, "Somebody", " "));
    }

    @Test
    @WithMockUser(roles = {"auditor", "finance", "engineer", "admin"})
    void only_the_dpo_files() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> intake.file(aLetterFrom(ADDRESS)));
    }
}

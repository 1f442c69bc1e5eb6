package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.requests.deadlines.ExtensionDecision;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome.Done;
import ai.astrasonic.requests.steps.StepView;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for a request of whatever kind. */
class EveryKindTest extends KindStories {

    @Autowired
    CaseWork work;

    @ParameterizedTest
    @EnumSource
    void is_taken_in_with_its_clock_and_its_steps_and_waits_for_identity(RequestKind kind) {
        var found = desk.get(
                intake.file(aLetterFor(kind, ADDRESS, Particulars.NONE)).request());

        assertThat(found.status()).isEqualTo(RequestStatus.AWAITING_IDENTITY);
        assertThat(found.deadline().due()).isEqualTo("2026-12-22");
        assertThat(found.steps())
                .extracting(StepView::key)
                .startsWith("identity")
                .endsWith("answer");
    }

    @ParameterizedTest
    @EnumSource
    void is_extended_inside_the_first_month_with_reason_and_letter_and_not_after(RequestKind kind) {
        var request = intake.file(aLetterFor(kind, ADDRESS, Particulars.NONE)).request();
        var late = intake.file(aLetterFor(kind, "late@example.org", Particulars.NONE))
                .request();

        answering.extend(request, Extension.Ground.COMPLEXITY, "It takes us two months.");
        theAnswerLeaves();
        clock.advance(Duration.ofDays(40));

        assertThat(desk.get(request).deadline().legal()).isEqualTo("2027-02-22");
        assertThat(newestMailTo(ADDRESS)).contains("It takes us two months.");
        assertThat(lettersTo(ADDRESS)).isEqualTo(1);
        assertThat(answering.extend(late, Extension.Ground.COMPLEXITY, "Too late."))
                .isInstanceOf(ExtensionDecision.TooLate.class);
    }

    @ParameterizedTest
    @EnumSource
    void is_refused_with_a_ground_and_a_letter_that_says_how_to_complain(RequestKind kind) {
        var request = intake.file(aLetterFor(kind, ADDRESS, Particulars.NONE)).request();

        answering.refuse(request, RefusalGround.NOT_IDENTIFIABLE, "We cannot tell who wrote.");
        theAnswerLeaves();

        assertThat(statusOf(request)).isEqualTo(RequestStatus.REFUSED);
        assertThat(newestMailTo(ADDRESS)).contains("We cannot tell who wrote.").contains("six weeks");
        assertThat(lettersTo(ADDRESS)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void shows_no_passphrase_but_where_a_package_is_opened_by_it(RequestKind kind) {
        anAccountOf(ADDRESS);
        var request = intake.file(aLetterFor(kind, ADDRESS, Particulars.NONE)).request();
        identityCheck.send(request);
        var token = tokenMailedTo(ADDRESS);
        clock.advance(Duration.ofSeconds(1));

        var outcome = (IdentityOutcome.Confirmed) identityCheck.confirmByLink(token, IP);

        assertThat(outcome.passphrase().isEmpty()).isNotEqualTo(kind.isAnsweredByPackage());
    }

    @Test
    void a_request_that_is_withdrawn_while_its_package_is_built_gets_none() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();

        answering.withdraw(request, "no longer needed");

        assertThatIllegalStateException().isThrownBy(() -> theJobBuilds(request));
        assertThat(statusOf(request)).isEqualTo(RequestStatus.WITHDRAWN);
    }

    @Test
    void an_erasure_that_has_begun_is_not_withdrawn_any_more() {
        var request = identified(RequestKind.ERASURE, Particulars.NONE);
        work.stands(request, Step.FILES, new Done(new Evidence("sha256", "0".repeat(64))));

        assertThatIllegalStateException().isThrownBy(() -> answering.withdraw(request, "changed my mind"));
    }

    private int lettersTo(String address) {
        return asSuperuser()
                .sql("SELECT count(*) FROM email_sent WHERE address = :address AND attachment_sha256 IS NOT NULL")
                .param("address", address)
                .query(Integer.class)
                .single();
    }
}

package ai.astrasonic.requests;

import static ai.astrasonic.requests.RequestKind.CONSENT_WITHDRAWAL;
import static ai.astrasonic.requests.RequestKind.OBJECTION;
import static ai.astrasonic.requests.RequestKind.RECTIFICATION;
import static ai.astrasonic.requests.RequestKind.RESTRICTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.astrasonic.consent.ConsentDecision;
import ai.astrasonic.consent.Consents;
import ai.astrasonic.consent.Purpose;
import ai.astrasonic.permissions.Objection;
import ai.astrasonic.permissions.ObjectionGround;
import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.shared.AccountStanding;
import ai.astrasonic.shared.AccountStandings;
import ai.astrasonic.shared.RequestId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

class DecisionsTest extends KindStories {

    private static final Verdict YES = Verdict.wholly("We store your data and use it for nothing else.");
    private static final String ANALYTICS = "product-analytics";

    @Autowired
    Consents consents;

    @Autowired
    AccountStandings standings;

    @Test
    void a_restriction_goes_from_intake_to_answer() {
        var request = identified(RESTRICTION, Particulars.NONE);
        assertThat(statusOf(request)).isEqualTo(RequestStatus.IN_PROGRESS);

        decisions.restrict(request, RestrictionGround.NEEDED_FOR_CLAIMS, YES);

        assertThat(standings.of(personOf(request))).isEqualTo(AccountStanding.RESTRICTED);
        assertThat(statusOf(request)).isEqualTo(RequestStatus.ANSWERING);
        assertThat(newestMailTo(ADDRESS)).contains("use it for nothing else").contains("Art. 18(2)");
        assertThat(desk.get(request).decision()).contains(YES);
        theAnswerLeaves();
        assertThat(restrictions.of(personOf(request))).allMatch(Restriction::isInForce);
    }

    @Test
    void nothing_is_decided_before_we_know_who_asks() {
        anAccountOf(ADDRESS);
        var request =
                intake.file(aLetterFor(RESTRICTION, ADDRESS, Particulars.NONE)).request();

        assertThatIllegalStateException()
                .isThrownBy(() -> decisions.restrict(request, RestrictionGround.UNLAWFUL, YES));
        assertThat(standings.of(personOf(request))).isEqualTo(AccountStanding.OPEN);
    }

    @Test
    void nothing_is_decided_twice_nor_as_another_kind() {
        var request = identified(RESTRICTION, Particulars.NONE);
        assertThatIllegalStateException().isThrownBy(() -> decisions.upholdObjection(request, YES));
        assertThatIllegalStateException().isThrownBy(() -> decisions.restrictMeanwhile(request, "contested"));

        decisions.restrict(request, RestrictionGround.UNLAWFUL, YES);

        assertThatIllegalStateException()
                .isThrownBy(() -> decisions.restrict(request, RestrictionGround.UNLAWFUL, YES));
        assertThatIllegalStateException().isThrownBy(() -> answering.withdraw(request, "changed my mind"));
        assertThatIllegalStateException()
                .isThrownBy(() -> answering.refuse(request, RefusalGround.EXCESSIVE, "too often"));
    }

    @Test
    void a_decision_in_part_names_its_ground_and_how_to_complain() {
        var request = identified(RESTRICTION, Particulars.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decisions.restrict(
                        request,
                        RestrictionGround.UNLAWFUL,
                        Verdict.partly(RefusalGround.COMPELLING_GROUNDS, "Some of it.")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict(Verdict.Outcome.PARTLY, null, "Some of it."));

        decisions.restrict(
                request,
                RestrictionGround.UNLAWFUL,
                Verdict.partly(RefusalGround.NO_GROUND_TO_RESTRICT, "Your library, not your invoices."));

        assertThat(newestMailTo(ADDRESS))
                .contains("not your invoices")
                .contains("None of the grounds for restriction")
                .contains("Data Protection Authority");
    }

    @Test
    void the_dpo_reads_beforehand_what_the_person_will_read() {
        var request = identified(RESTRICTION, Particulars.NONE);

        var preview = decisions.preview(request, YES);
        decisions.restrict(request, RestrictionGround.UNLAWFUL, YES);

        assertThat(newestMailTo(ADDRESS)).isEqualTo(preview.text());
    }

    @Test
    void an_objection_stops_the_processing_before_it_is_decided_and_sets_free_what_was_only_meanwhile() {
        var request = identified(OBJECTION, Particulars.about(ANALYTICS));
        var person = personOf(request);
        assertThat(objections.of(person)).singleElement().matches(Objection::isInForce);
        assertThat(standings.of(person)).isEqualTo(AccountStanding.RESTRICTED);

        decisions.upholdObjection(request, Verdict.wholly("We stopped product analytics for you."));
        assertThat(standings.of(person)).as("before they were told").isEqualTo(AccountStanding.RESTRICTED);
        theAnswerLeaves();

        assertThat(standings.of(person)).isEqualTo(AccountStanding.OPEN);
        assertThat(objections.of(person)).singleElement().matches(Objection::isInForce);
        assertThat(statusOf(request)).isEqualTo(RequestStatus.FOLLOW_UP);
    }

    @Test
    void an_objection_that_is_refused_ends_once_the_person_was_told() {
        var request = identified(OBJECTION, Particulars.about(ANALYTICS));
        var person = personOf(request);

        answering.refuse(request, RefusalGround.COMPELLING_GROUNDS, "Fraud is found by it.");
        assertThat(objections.of(person)).singleElement().matches(Objection::isInForce);
        theAnswerLeaves();

        assertThat(objections.of(person)).noneMatch(Objection::isInForce);
        assertThat(standings.of(person)).isEqualTo(AccountStanding.OPEN);
        assertThat(statusOf(request)).isEqualTo(RequestStatus.REFUSED);
    }

    @Test
    void an_objection_that_is_withdrawn_midway_leaves_nothing_stopped() {
        var request = identified(OBJECTION, Particulars.about(ANALYTICS));
        var person = personOf(request);

        answering.withdraw(request, "settled by telephone");

        assertThat(objections.of(person)).noneMatch(Objection::isInForce);
        assertThat(standings.of(person)).isEqualTo(AccountStanding.OPEN);
    }

    @Test
    void what_an_objection_is_about_may_be_found_out_later() {
        var request = identified(OBJECTION, Particulars.NONE);
        assertThatIllegalStateException().isThrownBy(() -> decisions.upholdObjection(request, YES));
        assertThatIllegalArgumentException().isThrownBy(() -> decisions.isAbout(request, "dsar-handling"));

        decisions.isAbout(request, ANALYTICS);

        assertThat(objections.of(personOf(request)))
                .extracting(Objection::ground)
                .containsExactly(ObjectionGround.OWN_SITUATION);
        assertThatIllegalStateException().isThrownBy(() -> decisions.isAbout(request, ANALYTICS));
    }

    @Test
    void no_to_direct_marketing_needs_no_decision() {
        var request = identified(OBJECTION, Particulars.about(Particulars.DIRECT_MARKETING));

        assertThat(statusOf(request)).isEqualTo(RequestStatus.ANSWERING);
        assertThat(objections.of(personOf(request)))
                .extracting(Objection::ground)
                .containsExactly(ObjectionGround.DIRECT_MARKETING);
        theAnswerLeaves();
        assertThat(statusOf(request)).isEqualTo(RequestStatus.FOLLOW_UP);
        assertThat(newestMailTo(ADDRESS)).contains("no longer used for direct marketing");
    }

    @Test
    void no_to_direct_marketing_is_never_refused_on_its_merits() {
        anAccountOf(ADDRESS);
        var request = intake.file(aLetterFor(OBJECTION, ADDRESS, Particulars.about(Particulars.DIRECT_MARKETING)))
                .request();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> answering.refuse(request, RefusalGround.COMPELLING_GROUNDS, "we earn by it"));
        answering.refuse(request, RefusalGround.IDENTITY_NOT_PROVEN, "they did not answer");
    }

    @Test
    void a_consent_is_withdrawn_as_soon_as_we_know_who_asks() {
        var person = anAccountOf(ADDRESS);
        consents.record(
                new ConsentDecision(person, Purpose.ANALYTICS_COOKIES, true, "1", "Accept All", Locale.ENGLISH, "web"));

        var request = identifiedAgain(CONSENT_WITHDRAWAL, Particulars.about("ANALYTICS_COOKIES"));

        assertThat(consents.inForce(person, Purpose.ANALYTICS_COOKIES, clock.instant()))
                .isFalse();
        assertThat(newestMailTo(ADDRESS)).contains("Your consent is withdrawn");
        theAnswerLeaves();
        assertThat(statusOf(request)).isEqualTo(RequestStatus.FOLLOW_UP);
    }

    @Test
    void who_withdraws_what_they_never_gave_is_answered_so() {
        identified(CONSENT_WITHDRAWAL, Particulars.NONE);

        assertThat(newestMailTo(ADDRESS)).contains("no consent that is in force");
    }

    @Test
    void contested_data_is_restricted_until_the_answer_has_left() {
        var request = identified(RECTIFICATION, Particulars.NONE);

        decisions.restrictMeanwhile(request, "they say the name is wrong");
        assertThat(standings.of(personOf(request))).isEqualTo(AccountStanding.RESTRICTED);
        answering.refuse(request, RefusalGround.ACCURATE, "We checked: it is right.");
        assertThat(standings.of(personOf(request))).isEqualTo(AccountStanding.RESTRICTED);
        theAnswerLeaves();

        assertThat(standings.of(personOf(request))).isEqualTo(AccountStanding.OPEN);
    }

    @Test
    void a_ground_fits_its_kind_or_is_none() {
        var request = identified(RECTIFICATION, Particulars.NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> answering.refuse(request, RefusalGround.PUBLIC_HEALTH, "no"));
        assertThat(RefusalGround.of(CONSENT_WITHDRAWAL))
                .containsExactly(
                        RefusalGround.NOT_IDENTIFIABLE, RefusalGround.IDENTITY_NOT_PROVEN, RefusalGround.NO_CONSENT);
    }

    @Test
    @WithMockUser(roles = {"auditor", "finance", "engineer", "admin"})
    void only_the_dpo_decides() {
        var any = RequestId.next(clock);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> decisions.restrict(any, RestrictionGround.UNLAWFUL, YES));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> decisions.upholdObjection(any, YES));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> recipientSteps.holdsNothing(any, "stripe", "asked"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> mandates.confirm(any, "a signed mandate", null));
    }
}

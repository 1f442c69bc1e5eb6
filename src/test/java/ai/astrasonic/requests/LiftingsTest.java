package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.permissions.PlannedLifting;
import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.permissions.RestrictionId;
import ai.astrasonic.reports.PdfVerdict;
import ai.astrasonic.requests.steps.TimelineEntry;
import ai.astrasonic.shared.Permission;
import ai.astrasonic.shared.ProcessingPermissions;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(roles = Roles.DPO)
class LiftingsTest extends KindStories {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 14);

    @Autowired
    Liftings liftings;

    @Autowired
    LiftingsDue due;

    @Autowired
    ProcessingPermissions permissions;

    RequestId request;
    RestrictionId restriction;

    @BeforeEach
    void a_restriction_that_was_granted() {
        itIs("2026-11-25T10:00:00Z");
        request = identified(RequestKind.RESTRICTION, Particulars.NONE);
        decisions.restrict(request, RestrictionGround.UNLAWFUL, Verdict.wholly("We only store it now."));
        theAnswerLeaves();
        clock.advance(Duration.ofSeconds(1));
        restriction = now().id();
    }

    @Test
    void it_ends_on_the_announced_day_and_only_because_the_notice_had_left() {
        liftings.announce(restriction, notice());
        assertThat(newestMailTo(ADDRESS)).contains("14 December 2026", "You agreed by letter.", "Art. 18(3)");

        itIs("2026-11-26T10:00:00Z");
        assertThat(lifting().state()).isEqualTo(PlannedLifting.State.NOTICE_ON_ITS_WAY);
        everyMailLeft(clock.instant());
        confirmAnswers();
        assertThat(lifting().state()).isEqualTo(PlannedLifting.State.TOLD);

        itIs("2026-12-13T22:59:00Z");
        assertThat(theJobLifts()).isZero();
        assertThat(isUsed()).isFalse();

        itIs("2026-12-13T23:01:00Z");
        assertThat(theJobLifts()).isEqualTo(1);
        assertThat(theJobLifts()).isZero();
        assertThat(isUsed()).isTrue();
        assertThat(desk.get(request).timeline())
                .extracting(TimelineEntry::act)
                .contains("lifting-announced", "lifting-told", "restriction-lifted");
    }

    @Test
    void a_notice_that_never_left_ends_nothing() {
        liftings.announce(restriction, notice());
        everyMailHas("QUEUED");

        itIs("2026-12-20T10:00:00Z");

        assertThat(theJobLifts()).isZero();
        assertThat(isUsed()).isFalse();
    }

    @Test
    void a_mail_that_came_back_is_said_and_a_letter_takes_its_place() {
        liftings.announce(restriction, notice());
        everyMailHas("REFUSED");
        confirmAnswers();
        assertThat(lifting())
                .isEqualTo(new PlannedLifting(LAST, PlannedLifting.State.VOID, "reason.mail-undeliverable"));

        liftings.announceOnPaper(restriction, notice(), LocalDate.of(2026, 11, 25), "registered letter 4711");

        assertThat(lifting().state()).isEqualTo(PlannedLifting.State.TOLD);
        itIs("2026-12-14T10:00:00Z");
        assertThat(theJobLifts()).isEqualTo(1);
    }

    @Test
    void a_notice_that_left_on_the_day_itself_told_nobody_beforehand() {
        liftings.announce(restriction, notice());

        itIs("2026-12-14T10:00:00Z");
        everyMailLeft(clock.instant());
        confirmAnswers();

        assertThat(lifting())
                .isEqualTo(new PlannedLifting(LAST, PlannedLifting.State.VOID, "reason.lifting-notice-late"));
        assertThat(theJobLifts()).isZero();
        assertThat(isUsed()).isFalse();
    }

    @Test
    void who_objects_in_time_stays_restricted_is_told_so_and_must_be_told_again() {
        liftings.announce(restriction, notice());
        everyMailLeft(clock.instant());
        confirmAnswers();

        clock.advance(Duration.ofSeconds(1));
        liftings.keep(restriction, Language.EN, "You still dispute it.");

        assertThat(newestMailTo(ADDRESS)).contains("It does not end", "You still dispute it.");
        itIs("2026-12-20T10:00:00Z");
        assertThat(theJobLifts()).isZero();
        assertThat(now().mayEnd()).isFalse();
        liftings.announce(restriction, new LiftingNotice(LocalDate.of(2027, 1, 4), "Settled.", Language.NL));
        assertThat(newestMailTo(ADDRESS)).contains("4 januari 2027", "art. 18 lid 3 AVG");
    }

    @Test
    void it_is_announced_once_and_for_a_later_day() {
        assertThatThrownBy(() -> liftings.announce(
                        restriction, new LiftingNotice(LocalDate.of(2026, 11, 25), "Today.", Language.EN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> liftings.keep(restriction, Language.EN, "nothing announced"))
                .isInstanceOf(IllegalStateException.class);
        liftings.announce(restriction, notice());

        assertThatThrownBy(() -> liftings.announce(restriction, notice())).isInstanceOf(IllegalStateException.class);
        assertThat(mailsTo(ADDRESS)).as("identity, answer, one notice").isEqualTo(3);
    }

    @Test
    void the_standstill_before_an_erasure_ends_by_the_erasure_alone() {
        var waiting =
                restrictions.restrict(personOf(request), RestrictionGround.ERASURE_PENDING, null, "erasure waits");

        assertThatThrownBy(() -> liftings.announce(waiting, notice())).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"EN, We are about to lift the restriction", "NL, Wij gaan de beperking van uw gegevens opheffen"})
    void the_letter_that_goes_along_says_from_when_to_when_and_why(Language language, String title) {
        var notice = new LiftingNotice(LAST, "You agreed by letter.", language);

        var letter = PdfVerdict.of(liftings.letter(restriction, notice)).text();

        assertThat(letter).contains(title, "25 November 2026".substring(0, 2), "2026", "You agreed by letter.");
        assertThat(letter).contains(request.toString());
        assertThat(liftings.preview(notice).text()).contains("You agreed by letter.");
    }

    @Test
    void a_restriction_that_no_request_brought_about_can_be_announced_too() {
        var unasked =
                restrictions.restrict(personOf(request), RestrictionGround.UNSTATED, null, "before grounds were kept");

        liftings.announce(unasked, notice());

        assertThat(PdfVerdict.of(liftings.letter(unasked, notice())).text()).contains(unasked.toString());
        assertThat(restrictions.get(unasked).isAnnounced()).isTrue();
    }

    private LiftingNotice notice() {
        return new LiftingNotice(LAST, "You agreed by letter.", Language.EN);
    }

    private Restriction now() {
        return restrictions.by(request).getFirst();
    }

    private PlannedLifting lifting() {
        return now().lifting().orElseThrow();
    }

    private int theJobLifts() {
        return RunAs.jobFor("test-job", due::lift);
    }

    private boolean isUsed() {
        return permissions.of(personOf(request), "library-sync").equals(Permission.PERMITTED);
    }
}

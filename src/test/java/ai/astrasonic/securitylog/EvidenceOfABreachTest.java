package ai.astrasonic.securitylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.breaches.BreachEntry;
import ai.astrasonic.breaches.BreachEvidence;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.NewBreach.Occurred;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.holds.HoldGround;
import ai.astrasonic.holds.HoldId;
import ai.astrasonic.holds.HoldRefused;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.holds.NewHold;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** From the moment a breach is reported no day of the log of its time goes, until the DPO lets it. */
@DatabaseTest
class EvidenceOfABreachTest {

    @Autowired
    ExpiredLog log;

    @Autowired
    LogStories stories;

    @Autowired
    Breaches breaches;

    @Autowired
    BreachEvidence evidence;

    @Autowired
    LegalHolds holds;

    @Autowired
    TestClock clock;

    @BeforeEach
    void noDays() {
        stories.noDays();
    }

    @AfterEach
    void nothingStays() {
        stories.nothing();
    }

    @Test
    void a_day_of_the_log_stays_while_a_breach_is_at_work_and_goes_once_the_dpo_released_it() {
        stories.events(40, LogStories.DAY);
        var id = reportedByAnEngineer(null);
        assertThat(drop(LogStories.DAY)).isInstanceOf(LogRemoval.Held.class);
        assertThat(RunAs.jobFor("retention", () -> log.deleteUnheld(LogStories.DAY, 10, stories.evidence()))
                        .rows())
                .isZero();

        SignIn.as("dpo-1", () -> breaches.dismiss(id, "A test account"));
        assertThat(drop(LogStories.DAY)).isInstanceOf(LogRemoval.Held.class);
        SignIn.as("dpo-1", () -> holds.release(hold(id), "It was no breach"));

        assertThat(drop(LogStories.DAY)).isInstanceOf(LogRemoval.Dropped.class);
    }

    @Test
    void what_happened_before_a_breach_began_goes_as_ever() {
        stories.events(5, LogStories.DAY);
        stories.events(5, LogStories.DAY.plusDays(3));
        reportedByAnEngineer(LogStories.DAY.plusDays(4));

        assertThat(drop(LogStories.DAY)).isInstanceOf(LogRemoval.Dropped.class);
        assertThat(drop(LogStories.DAY.plusDays(3))).isInstanceOf(LogRemoval.Held.class);
    }

    @Test
    void what_began_earlier_than_was_known_is_kept_from_then_on_and_never_less() {
        stories.events(5, LogStories.DAY);
        stories.events(5, LogStories.DAY.plusDays(3));
        var id = reportedByAnEngineer(LogStories.DAY.plusDays(4));

        SignIn.as("dpo-1", () -> breaches.correctOccurrence(id, since(LogStories.DAY.plusDays(1)), "The log shows it"));
        assertThat(drop(LogStories.DAY)).isInstanceOf(LogRemoval.Held.class);

        SignIn.as("dpo-1", () -> breaches.correctOccurrence(id, since(LogStories.DAY.plusDays(4)), "It was another"));
        assertThat(drop(LogStories.DAY)).isInstanceOf(LogRemoval.Held.class);
        assertThat(drop(LogStories.DAY.plusDays(3))).isInstanceOf(LogRemoval.Held.class);
        assertThat(SignIn.as("dpo-1", () -> breaches.timelineOf(id)))
                .extracting(BreachEntry::act)
                .containsExactly(
                        "breach-reported",
                        "breach-evidence-held",
                        "breach-occurrence-corrected",
                        "breach-evidence-widened",
                        "breach-occurrence-corrected",
                        "breach-evidence-kept");
    }

    private static Occurred since(LocalDate day) {
        return new Occurred(StatedTime.of(day.atStartOfDay().toInstant(ZoneOffset.UTC), Controller.ZONE), null);
    }

    @Test
    void nobody_releases_the_evidence_of_a_breach_that_is_at_work() {
        var hold = hold(reportedByAnEngineer(null));

        SignIn.as(
                "dpo-1",
                () -> assertThatThrownBy(() -> holds.release(hold, "In the way"))
                        .isInstanceOfSatisfying(
                                HoldRefused.class,
                                refusal -> assertThat(refusal.why()).isEqualTo(HoldRefused.Why.STILL_NEEDED)));
    }

    @Test
    void a_breach_has_one_hold_and_an_engineer_places_no_other() {
        var id = reportedByAnEngineer(null);
        var hold = hold(id);
        SignIn.as(
                "dpo-1",
                () -> breaches.becomeAware(
                        id,
                        new NewBreach.Awareness(StatedTime.of(clock.instant(), Controller.ZONE), "The log shows it")));
        assertThat(hold(id)).isEqualTo(hold);

        var other = new NewHold(
                HoldGround.BREACH_EVIDENCE,
                "All of it",
                HoldScope.records(Set.of("billing.payment")),
                "Me",
                LocalDate.of(2027, 1, 1));
        SignIn.as(SignIn.fresh("engineer-1", Roles.ENGINEER), () -> {
            assertThatThrownBy(() -> holds.freeze(other)).isInstanceOf(AccessDeniedException.class);
            return true;
        });
    }

    private HoldId hold(BreachId id) {
        return SignIn.as("dpo-1", () -> evidence.of(id)).orElseThrow();
    }

    private LogRemoval drop(LocalDate day) {
        return RunAs.jobFor("retention", () -> log.drop(day, stories.evidence()));
    }

    private BreachId reportedByAnEngineer(@Nullable LocalDate since) {
        var occurred = since == null ? null : since(since);
        var seen = StatedTime.of(clock.instant(), Controller.ZONE);
        return SignIn.as(
                SignIn.fresh("engineer-1", Roles.ENGINEER),
                () -> breaches.open(
                        new NewBreach("Listing", Set.of(), DiscoveredBy.STAFF, null, seen, occurred, null)));
    }
}

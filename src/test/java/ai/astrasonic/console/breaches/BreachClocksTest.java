package ai.astrasonic.console.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.NewBreach.Awareness;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.console.ViewTest;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import com.vaadin.flow.component.html.Anchor;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The hours of a breach in the header of every page, under a clock that the test moves. */
class BreachClocksTest extends ViewTest {

    @Autowired
    Breaches breaches;

    @Autowired
    TestClock clock;

    @ParameterizedTest(name = "{0}: aware {1}, notify by {2}")
    @CsvSource({
        "1, 2026-11-19T16:20+01:00, 2026-11-22T16:20+01:00",
        "2, 2026-10-23T15:00+02:00, 2026-10-26T14:00+01:00",
        "3, 2026-03-27T15:10+01:00, 2026-03-30T16:10+02:00",
        "4, 2026-12-24T17:45+01:00, 2026-12-27T17:45+01:00",
        "5, 2026-04-02T18:05+02:00, 2026-04-05T18:05+02:00",
        "6, 2026-10-25T02:30+02:00, 2026-10-28T01:30+01:00",
        "7, 2026-10-25T02:30+01:00, 2026-10-28T02:30+01:00",
        "8, 2027-03-28T03:15+02:00, 2027-03-31T03:15+02:00",
    })
    @WithMockUser(roles = Roles.ENGINEER)
    void the_eight_worked_examples(int example, OffsetDateTime aware, OffsetDateTime until) {
        report(aware);

        assertThat(headerAt(aware)).contains("72 h 00 min left");
        assertThat(headerAt(until.minusMinutes(1))).contains("0 h 01 min left");
        assertThat(headerAt(until)).contains("0 h 00 min left");
        assertThat(headerAt(until.plusMinutes(61))).contains("1 h 01 min over");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void a_whole_breach_over_the_change_of_the_clock_in_october() {
        var aware = OffsetDateTime.parse("2026-10-24T03:30+02:00");
        var id = report(aware);

        assertThat(headerAt(aware.plusHours(23))).contains("49 h 00 min left");
        assertThat(headerAt(OffsetDateTime.parse("2026-10-25T02:30+02:00"))).contains("49 h 00 min left");
        assertThat(headerAt(OffsetDateTime.parse("2026-10-25T02:30+01:00"))).contains("48 h 00 min left");
        assertThat(headerAt(OffsetDateTime.parse("2026-10-25T03:30+01:00"))).contains("47 h 00 min left");
        assertThat(headerAt(OffsetDateTime.parse("2026-10-26T02:30+01:00"))).contains("24 h 00 min left");
        assertThat(headerAt(OffsetDateTime.parse("2026-10-26T22:30+01:00"))).contains("4 h 00 min left");
        assertThat(headerAt(OffsetDateTime.parse("2026-10-27T02:30+01:00"))).contains("0 h 00 min left");
        assertThat(headerAt(OffsetDateTime.parse("2026-10-27T03:30+01:00"))).contains("1 h 00 min over");
        open("breaches/" + id, "");
        assertThat(words())
                .contains("24 Oct 2026, 03:30 (UTC+02:00)")
                .contains("27 Oct 2026, 02:30 Europe/Amsterdam")
                .contains("with the reasons for the delay");
    }

    @Test
    @WithMockUser(roles = Roles.DPO)
    void the_hours_leave_the_header_when_the_authority_knows() {
        var id = report(now());
        assertThat(headerAt(now())).contains("72 h 00 min left");

        SignIn.as("dpo-1", () -> breaches.notified(id, clock.instant()));

        assertThat(headerAt(now())).doesNotContain("left");
    }

    @Test
    @WithMockUser(roles = Roles.FINANCE)
    void who_has_nothing_to_do_with_breaches_sees_no_hours() {
        report(now());

        assertThat(headerAt(now())).isEmpty();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private BreachId report(OffsetDateTime aware) {
        clock.set(aware.toInstant());
        var at = StatedTime.of(aware);
        return SignIn.as(
                "dpo-1",
                () -> breaches.open(new NewBreach(
                        "Listing",
                        Set.of(),
                        DiscoveredBy.STAFF,
                        null,
                        at,
                        null,
                        new Awareness(at, "The log shows it"))));
    }

    /** Any page shows them; this one is open to every role. */
    private String headerAt(OffsetDateTime now) {
        clock.set(now.toInstant());
        open("data-map", "");
        return find(Anchor.class).withCondition(link -> link.hasClassName("clock")).all().stream()
                .map(link -> link.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }
}

package ai.astrasonic.breaches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.breaches.BreachRefused.Why;
import ai.astrasonic.breaches.NewBreach.Awareness;
import ai.astrasonic.breaches.NewBreach.Occurred;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(username = "dpo-1", roles = Roles.DPO)
class BreachesTest {

    private static final String SURE = "The log shows files of others fetched by one token";

    @Autowired
    Breaches breaches;

    @Autowired
    TestClock clock;

    @Test
    void what_somebody_saw_is_a_signal_and_no_hours_run() {
        var id = breaches.open(signal());

        var breach = breaches.get(id);
        assertThat(breach.status()).isEqualTo(BreachStatus.SIGNAL);
        assertThat(breaches.clockOf(breach)).isEmpty();
        assertThat(breaches.atWork()).extracting(Breach::id).containsExactly(id);
    }

    @Test
    void once_it_is_certain_the_hours_run_from_that_moment() {
        var id = breaches.open(signal());

        breaches.becomeAware(id, new Awareness(ago(Duration.ofHours(1)), SURE));

        var breach = breaches.get(id);
        assertThat(breach.status()).isEqualTo(BreachStatus.OPEN);
        assertThat(breaches.clockOf(breach))
                .hasValueSatisfying(hours -> assertThat(hours.left()).isEqualTo(Duration.ofHours(71)));
        assertThat(breaches.timelineOf(id))
                .extracting(BreachEntry::act)
                .containsExactly("breach-reported", "breach-evidence-held", "breach-became-certain");
    }

    @Test
    void a_signal_that_was_none_stays_in_the_register_with_the_reason() {
        var id = breaches.open(signal());

        breaches.dismiss(id, "A test account of ours");

        assertThat(breaches.get(id).endedBecause()).isEqualTo("A test account of ours");
        assertThat(breaches.atWork()).isEmpty();
        assertThat(breaches.page(EnumSet.of(BreachStatus.DISMISSED), null, 10)).hasSize(1);
    }

    @Test
    void whoever_judges_a_signal_first_has_judged_it() {
        var id = breaches.open(signal());
        breaches.dismiss(id, "None");

        assertRefused(() -> breaches.becomeAware(id, new Awareness(ago(Duration.ZERO), SURE)), Why.NOT_AT_WORK);
        assertRefused(() -> breaches.dismiss(id, "Once more"), Why.NOT_AT_WORK);
        assertThat(breaches.timelineOf(id)).hasSize(3);
    }

    @Test
    void nobody_is_aware_of_what_has_not_happened_or_was_not_seen() {
        var tomorrow = ago(Duration.ofDays(-1));
        var before = new Awareness(ago(Duration.ofHours(9)), SURE);

        assertRefused(
                () -> breaches.open(breach(ago(Duration.ZERO), null, new Awareness(tomorrow, SURE))),
                Why.IN_THE_FUTURE);
        assertRefused(() -> breaches.open(breach(tomorrow, null, null)), Why.IN_THE_FUTURE);
        assertRefused(
                () -> breaches.open(
                        breach(ago(Duration.ofHours(10)), new Occurred(ago(Duration.ofHours(8)), null), before)),
                Why.AWARE_BEFORE_OCCURRENCE);
        assertRefused(() -> breaches.open(breach(ago(Duration.ofHours(1)), null, before)), Why.AWARE_BEFORE_DISCOVERY);
        assertRefused(
                () -> breaches.open(breach(
                        ago(Duration.ZERO), new Occurred(ago(Duration.ofHours(1)), ago(Duration.ofHours(2))), null)),
                Why.OCCURRENCE_BACKWARDS);
        assertThat(breaches.atWork()).isEmpty();
    }

    @Test
    void when_it_happened_is_corrected_with_a_reason_and_what_stood_there_stays_on_the_timeline() {
        var id = breaches.open(breach(
                ago(Duration.ofHours(2)),
                new Occurred(ago(Duration.ofHours(5)), null),
                new Awareness(ago(Duration.ofHours(1)), SURE)));

        breaches.correctOccurrence(
                id, new Occurred(ago(Duration.ofDays(3)), ago(Duration.ofHours(2))), "An older token was used first");

        assertThat(breaches.get(id)).satisfies(breach -> {
            assertThat(breach.occurredFrom()).isEqualTo(clock.instant().minus(Duration.ofDays(3)));
            assertThat(breach.occurredUntil()).isEqualTo(clock.instant().minus(Duration.ofHours(2)));
        });
        assertThat(breaches.timelineOf(id).stream()
                        .filter(entry -> entry.act().equals("breach-occurrence-corrected"))
                        .map(BreachEntry::words))
                .singleElement()
                .isEqualTo(
                        "An older token was used first\n2026-11-22T05:00+01:00 – ? → 2026-11-19T10:00+01:00 – 2026-11-22T08:00+01:00");
    }

    @Test
    void when_it_happened_is_not_corrected_to_what_cannot_be() {
        var id = breaches.open(breach(ago(Duration.ofHours(2)), null, new Awareness(ago(Duration.ofHours(1)), SURE)));

        assertRefused(() -> correct(id, ago(Duration.ofMinutes(30)), null, "So"), Why.AWARE_BEFORE_OCCURRENCE);
        assertRefused(
                () -> correct(id, ago(Duration.ofHours(3)), ago(Duration.ofHours(4)), "So"), Why.OCCURRENCE_BACKWARDS);
        assertRefused(() -> correct(id, ago(Duration.ofDays(-1)), null, "So"), Why.IN_THE_FUTURE);
        assertRefused(() -> correct(id, ago(Duration.ofHours(3)), null, " "), Why.NO_REASON);
        assertThat(breaches.get(id).occurredFrom()).isNull();
    }

    @Test
    void what_is_over_is_not_corrected() {
        var id = breaches.open(signal());
        breaches.dismiss(id, "A test account of ours");

        assertRefused(() -> correct(id, ago(Duration.ofHours(3)), null, "So"), Why.NOT_AT_WORK);
    }

    private void correct(BreachId id, StatedTime from, @Nullable StatedTime until, String because) {
        breaches.correctOccurrence(id, new Occurred(from, until), because);
    }

    @Test
    void what_it_names_exists() {
        var now = ago(Duration.ZERO);

        assertRefused(
                () -> breaches.open(
                        new NewBreach("Lost", Set.of("toaster"), DiscoveredBy.STAFF, null, now, null, null)),
                Why.UNKNOWN_SYSTEM);
        assertRefused(
                () -> breaches.open(new NewBreach("Lost", Set.of(), DiscoveredBy.PROCESSOR, null, now, null, null)),
                Why.NO_RECIPIENT);
        assertRefused(
                () -> breaches.open(new NewBreach("Lost", Set.of(), DiscoveredBy.PROCESSOR, "acme", now, null, null)),
                Why.UNKNOWN_RECIPIENT);
        assertRefused(
                () -> breaches.open(new NewBreach(" ", Set.of(), DiscoveredBy.STAFF, null, now, null, null)),
                Why.NO_TITLE);
        assertThat(breaches.systems()).contains("library", "backup", "billing");
    }

    @Test
    void the_hour_it_was_said_in_stays_as_it_was_said() {
        var stated = StatedTime.of(LocalDateTime.parse("2026-10-23T15:00"), Controller.ZONE);

        var id = breaches.open(breach(stated, null, new Awareness(stated, SURE)));

        assertThat(breaches.get(id).aware()).isEqualTo("2026-10-23T15:00+02:00");
        assertThat(breaches.clockOf(breaches.get(id)))
                .hasValueSatisfying(
                        hours -> assertThat(hours.deadline().safe()).isEqualTo(Instant.parse("2026-10-26T13:00:00Z")));
    }

    private NewBreach signal() {
        return breach(ago(Duration.ofHours(2)), null, null);
    }

    private static NewBreach breach(StatedTime discovered, @Nullable Occurred occurred, @Nullable Awareness awareness) {
        return new NewBreach(
                "Files fetched across accounts",
                Set.of("backup"),
                DiscoveredBy.STAFF,
                null,
                discovered,
                occurred,
                awareness);
    }

    private StatedTime ago(Duration time) {
        return StatedTime.of(clock.instant().minus(time), Controller.ZONE);
    }

    private static void assertRefused(Runnable act, Why why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        BreachRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }
}

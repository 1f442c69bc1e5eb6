package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Plants breaches behind everybody's back: the authority in 72 hours, and people without undue delay. */
@DatabaseTest
class BreachChecksTest {

    private static final Instant NOW = TestClock.START;

    @Autowired
    Breach1AuthorityKnowsWithin72Hours breach1;

    @Autowired
    Breach2PeopleAreTold breach2;

    @Autowired
    TestDatabases.Database database;

    private PlantedBreaches planted;

    @BeforeEach
    void plant() {
        planted = PlantedBreaches.in(database.superuser());
    }

    private static Instant hoursAgo(double hours) {
        return NOW.minus(Duration.ofSeconds(Math.round(hours * 3600)));
    }

    private static Fact fact(String name, String value) {
        return new Fact("evidence." + name, value);
    }

    @Test
    void without_a_breach_nothing_is_proven() {
        planted.signal();

        assertThat(breach1.check(NOW)).isInstanceOf(Unproven.class);
        assertThat(breach2.check(NOW)).isInstanceOf(Unproven.class);
    }

    @ParameterizedTest
    @CsvSource({"10, kept", "47.9, kept", "48, at risk", "71.9, at risk", "72, broken", "200, broken"})
    void while_the_authority_does_not_know_the_hours_decide(double ago, String state) {
        planted.aware(hoursAgo(ago));

        assertThat(breach1.check(NOW).word()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "72, , kept", // the last moment
        "72.01, , broken",
        "72.01, The mailbox was full, kept"
    })
    void late_is_by_the_authoritys_own_receipt_and_a_recorded_reason_explains_it(
            double after, @Nullable String because, String state) {
        var breach = planted.aware(hoursAgo(500));
        planted.reported(breach, hoursAgo(500 - after));
        if (because != null) {
            planted.explained(breach, because);
        }

        assertThat(breach1.check(NOW).word()).isEqualTo(state);
    }

    @Test
    void a_clock_that_was_stopped_without_a_receipt_deceives_nobody() {
        var breach = planted.aware(hoursAgo(100));
        planted.clockStopped(breach, hoursAgo(90));

        assertThat(breach1.check(NOW).word()).isEqualTo("broken");
    }

    @Test
    void a_reason_alone_notifies_nobody() {
        planted.explained(planted.aware(hoursAgo(100)), "The office was flooded");

        assertThat(breach1.check(NOW).word()).isEqualTo("at risk");
    }

    @Test
    void a_signed_no_needs_no_notification_until_it_is_taken_back() {
        var breach = planted.aware(hoursAgo(100));
        planted.decided(breach, "AUTHORITY", false, hoursAgo(90));
        assertThat(breach1.check(NOW)).satisfies(state -> {
            assertThat(state.word()).isEqualTo("kept");
            assertThat(state.finding().evidence()).contains(fact("breach-NOT_NEEDED", "1"));
        });

        planted.decided(breach, "AUTHORITY", true, hoursAgo(80));
        assertThat(breach1.check(NOW).word()).isEqualTo("broken");
    }

    @Test
    void the_worst_breach_decides_and_is_named() {
        planted.reported(planted.aware(hoursAgo(500)), hoursAgo(480));
        var late = planted.aware(hoursAgo(100));

        PromiseState state = breach1.check(NOW);

        assertThat(state.word()).isEqualTo("broken");
        assertThat(state.finding().evidence())
                .contains(fact("breach", String.valueOf(planted.number(late))), fact("breach-IN_TIME", "1"));
    }

    @Test
    void a_high_risk_that_nobody_decided_on_is_a_warning_and_a_low_one_is_none() {
        var breach = planted.aware(hoursAgo(5));
        planted.assessed(breach, false);
        assertThat(breach2.check(NOW).word()).isEqualTo("kept");

        planted.assessed(breach, true);
        assertThat(breach2.check(NOW).word()).isEqualTo("at risk");

        planted.decided(breach, "PEOPLE", false, hoursAgo(1));
        assertThat(breach2.check(NOW).finding().evidence()).contains(fact("people-EXEMPT", "1"));
    }

    @ParameterizedTest
    @CsvSource({"71, at risk", "72, broken"})
    void three_days_after_the_decision_whoever_is_not_told_breaks_it(double ago, String state) {
        var breach = planted.aware(hoursAgo(100));
        planted.decided(breach, "PEOPLE", true, hoursAgo(ago));
        var people = planted.scope(breach, 3);
        var letter = planted.letter(breach);
        planted.told(letter, people.get(0), "SENT");
        planted.told(letter, people.get(1), "BOUNCED");

        assertThat(breach2.check(NOW)).satisfies(found -> {
            assertThat(found.word()).isEqualTo(state);
            assertThat(found.finding().evidence()).contains(fact("people-left", "2"));
        });
    }

    @Test
    void everybody_who_got_a_letter_or_was_reached_otherwise_is_told() {
        var breach = planted.aware(hoursAgo(200));
        planted.decided(breach, "PEOPLE", true, hoursAgo(190));
        var people = planted.scope(breach, 2);
        var letter = planted.letter(breach);
        planted.told(letter, people.get(0), "SENT");
        planted.reachedOtherwise(letter, people.get(1));

        assertThat(breach2.check(NOW).word()).isEqualTo("kept");

        planted.scope(breach, 1);
        assertThat(breach2.check(NOW).word())
                .as("counted again, and somebody more was hit")
                .isEqualTo("broken");
    }

    @Test
    void who_has_to_be_told_without_anybody_counted_is_told_by_nobody() {
        var breach = planted.aware(hoursAgo(200));
        planted.decided(breach, "PEOPLE", true, hoursAgo(190));

        assertThat(breach2.check(NOW).word()).isEqualTo("broken");
    }
}

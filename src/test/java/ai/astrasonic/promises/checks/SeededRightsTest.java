package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.seed.SeedSettings;
import ai.astrasonic.seed.Seeder;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SeededRightsTest {

    @Autowired
    Right5RestrictionIsHonoured restricted;

    @Autowired
    Right6ObjectionIsHonoured objected;

    @Autowired
    Right7ConsentCanBeWithdrawn withdrawn;

    @Autowired
    Seeder seeder;

    @Test
    void seeded_people_are_restricted_and_object_and_nothing_happened_since() {
        seeder.seed(new SeedSettings(40, 2026, false));

        assertThat(List.of(restricted.check(TestClock.START), objected.check(TestClock.START)))
                .allSatisfy(state -> assertThat(state).isInstanceOf(Kept.class));
        assertThat(withdrawn.check(TestClock.START)).isNotInstanceOf(Broken.class);
    }
}

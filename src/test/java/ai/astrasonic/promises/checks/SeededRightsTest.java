package ai.astrasonic.promises.checks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
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
    Right8DeletionIsComplete erased;

    @Autowired
    Ret3AccountDataGoesAfter30Days gone;

    @Autowired
    Seeder seeder;

    @Test
    void seeded_people_are_restricted_and_object_and_nothing_happened_since() {
        seeder.seed(new SeedSettings(40, 2026, false));

        assertThat(List.of(restricted.check(TestClock.START), objected.check(TestClock.START)))
                .allSatisfy(state -> assertThat(state).isInstanceOf(Kept.class));
        assertThat(withdrawn.check(TestClock.START)).isNotInstanceOf(Broken.class);
    }

    @Test
    void a_fresh_demonstration_claims_no_erasure_that_it_cannot_prove_and_is_late_with_none() {
        seeder.seed(new SeedSettings(40, 2026, false));

        assertThat(erased.check(TestClock.START)).isInstanceOf(Unproven.class);
        assertThat(gone.check(TestClock.START)).isNotInstanceOf(Broken.class);
    }
}

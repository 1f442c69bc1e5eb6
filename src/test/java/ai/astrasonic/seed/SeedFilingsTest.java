package ai.astrasonic.seed;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.processors.Filed;
import ai.astrasonic.processors.RecipientRegister;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.processors.RegisterEntry.Standing;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SeedFilingsTest {

    @Autowired
    Seeder seeder;

    @Autowired
    RecipientRegister register;

    @Test
    void an_empty_register_gets_examples_of_every_standing_once() {
        assertThat(seeder.fileExamples()).isEqualTo(18);
        assertThat(seeder.fileExamples()).isZero();

        assertThat(standings())
                .containsEntry("crisp", Standing.IN_FORCE)
                .containsEntry("resend", Standing.INCOMPLETE)
                .containsEntry("posthog", Standing.EXPIRED)
                .containsEntry("sentry", Standing.NOT_FILED);
    }

    @Test
    void each_example_says_that_it_is_one() {
        seeder.fileExamples();

        assertThat(SignIn.as("dieuwke", () -> register.history("stripe")))
                .extracting(Filed::reason)
                .allMatch(reason -> reason.contains("not a real filing"));
    }

    private Map<String, Standing> standings() {
        return SignIn.as("dieuwke", () -> register.all()).stream()
                .collect(Collectors.toMap(entry -> entry.recipient().key(), RegisterEntry::standing));
    }
}

package ai.astrasonic.health;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.DatabaseTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

@DatabaseTest
class HealthTest {

    @Autowired
    HealthEndpoint health;

    @Test
    void the_database_and_both_stores_are_up_and_the_missing_identity_server_makes_the_whole_down() {
        assertThat(statusOf("db")).isEqualTo(Status.UP);
        assertThat(statusOf("stores", "primary")).isEqualTo(Status.UP);
        assertThat(statusOf("stores", "disasterRecovery")).isEqualTo(Status.UP);
        assertThat(statusOf("identityServer")).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private Status statusOf(String... path) {
        return Objects.requireNonNull(health.healthForPath(path)).getStatus();
    }
}

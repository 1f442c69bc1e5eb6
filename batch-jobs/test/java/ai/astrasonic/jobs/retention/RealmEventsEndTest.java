package ai.astrasonic.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.retention.LineState;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.IdentityServerForTests;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RealmEventsEndTest {

    private static final List<String> STORES =
            List.of("keycloak.event", "keycloak.admin-event", "keycloak.staff-event", "keycloak.staff-admin-event");

    @Autowired
    RetentionStories stories;

    private final IdentityServerForTests server = IdentityServerForTests.ofTheRun();

    @AfterEach
    void behaveAgain() {
        server.events().areWellBehaved();
    }

    @Test
    void a_realm_that_forgets_in_time_has_nothing_due() {
        server.events().endAfter(Duration.ofDays(90));

        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Done.class);

        assertThat(STORES)
                .allSatisfy(store -> assertThat(stories.line(store).state()).isEqualTo(LineState.DONE));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 91})
    void a_realm_that_remembers_longer_or_for_ever_is_named_and_keeps_nothing_else_from_its_end(long days) {
        server.events().endAfter(Duration.ofDays(days));
        var old = stories.mail(stories.today().minusYears(2), null);

        assertThat(stories.tonight()).isInstanceOf(LaunchResult.Failed.class);

        assertThat(STORES).allSatisfy(store -> {
            assertThat(stories.line(store).planned().due()).isEqualTo(1);
            assertThat(stories.line(store).state()).isEqualTo(LineState.FAILED);
        });
        assertThat(new AgedRecords(stories.outsider()).isThere("email_sent", old))
                .isFalse();
    }
}

package ai.astrasonic.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** One setting says how long backups are kept; an absurd one stops the start, with a sentence that says what to do. */
class BackupSettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Wiring.class);

    @EnableConfigurationProperties(BackupSettings.class)
    static class Wiring {}

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "-P1D", "P-30D", "P400D", "P2Y", "P13M"})
    void a_window_of_nothing_a_negative_and_an_absurd_one_stop_the_start(String window) {
        runner.withPropertyValues("astrasonic.backups.window=" + window)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("The backup window (ASTRASONIC_BACKUP_WINDOW) is")
                        .hasMessageContaining("between one day (P1D) and one year (P1Y)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P30D", "P3M", "P1Y"})
    void a_window_that_somebody_may_run_is_taken_as_declared(String window) {
        runner.withPropertyValues("astrasonic.backups.window=" + window)
                .run(context -> assertThat(context.getBean(BackupSettings.class).window())
                        .isEqualTo(Period.parse(window)));
    }

    @Test
    void copies_outlive_the_promised_days_by_the_window() {
        var settings = new BackupSettings(Period.ofDays(14));

        assertThat(settings.lastCopyDays()).isEqualTo(44);
        assertThat(settings.outlivesPromise()).isTrue();
    }

    @Test
    void the_certificate_tells_the_day_on_which_the_declared_window_ends() {
        var held = new BackupSettings(Period.ofDays(14)).heldAfter(Instant.parse("2026-11-22T23:30:00Z"));

        assertThat(held.windowDays()).isEqualTo(14);
        assertThat(held.until()).isEqualTo(LocalDate.of(2026, 12, 7));
    }
}

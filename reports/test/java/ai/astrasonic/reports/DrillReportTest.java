package ai.astrasonic.reports;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.reports.DrillOutcome.Check;
import ai.astrasonic.reports.DrillOutcome.Failure;
import ai.astrasonic.reports.DrillOutcome.Of;
import ai.astrasonic.reports.DrillOutcome.Phase;
import ai.astrasonic.reports.DrillOutcome.Table;
import ai.astrasonic.reports.DrillOutcome.Taken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrillReportTest {

    private static final Instant BEGUN = Instant.parse("2026-11-26T06:30:00Z");

    private static final DrillOutcome ZERO = new DrillOutcome(
            UUID.fromString("019a2f6a-2c00-7000-8000-000000000001"),
            BEGUN,
            BEGUN.plusSeconds(48),
            "PostgreSQL 18.6",
            Period.ofDays(30),
            60,
            List.of(
                    new Taken(Of.LIVE, BEGUN.plusSeconds(3), 98_400_000, Duration.ofMillis(1_500)),
                    new Taken(Of.REHEARSAL, BEGUN.plusSeconds(20), 117_600_000, Duration.ofMillis(1_700))),
            12,
            14,
            12,
            true,
            List.of(new Table("account", 12, 12, 12, 0), new Table("track", 1_930, 1_930, 1_930, 0)),
            List.of(new Table("security_event", 500, 500, 500, 0), new Table("payment", 5, 5, 5, 0)),
            List.of(new Check("RET-1", "kept", 0), new Check("RET-2", "at risk", 2)),
            List.of(new Phase("backup", Duration.ofMillis(1_500)), new Phase("replay", Duration.ofMillis(2_400))),
            Duration.ofMillis(16_300),
            List.of());

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void a_drill_that_came_to_zero_reads_as_agreed_and_is_archivable_and_accessible(String language)
            throws IOException {
        PdfVerdict.of(DrillReport.pdf(ZERO, Locale.of(language)))
                .readsLike("restore-drill-" + language + ".txt")
                .isArchivableAndAccessible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void a_drill_that_failed_names_what_keeps_it_from_zero(String language) throws IOException {
        var failed = ZERO.with(new Failure("left", "track", 3))
                .with(new Failure("no-rule", "payment", 1))
                .with(new Failure("residual", "support_message.body", 2));

        PdfVerdict.of(DrillReport.pdf(failed, Locale.of(language)))
                .readsLike("restore-drill-failed-" + language + ".txt")
                .isArchivableAndAccessible();
    }

    @Test
    void one_thing_that_is_left_is_not_zero() {
        assertThat(ZERO.isZero()).isTrue();
        assertThat(ZERO.with(new Failure("left", "track", 1)).isZero()).isFalse();
    }

    @Test
    void the_same_outcome_gives_the_same_bytes() {
        assertThat(DrillReport.pdf(ZERO, Locale.ENGLISH)).isEqualTo(DrillReport.pdf(ZERO, Locale.ENGLISH));
    }
}

package ai.astrasonic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    private static final Locale DUTCH = Locale.of("nl", "BE");
    private static final FailureReason UNEXPECTED = FailureReason.of("unexpected", "IOException");

    @Test
    void a_reason_is_read_as_it_was_stored() {
        var several = FailureReason.of("some-steps", 1, 6)
                .because(List.of(new FailureReason.InStep("daily-care.make-partitions", UNEXPECTED)));

        assertThat(several.stored())
                .isEqualTo("reason.job.some-steps|1|6\ndaily-care.make-partitions|reason.job.unexpected|IOException");
        assertThat(FailureReason.read(several.stored())).contains(several);
    }

    @Test
    void it_is_told_in_both_languages_and_names_the_steps_that_failed() {
        var several = FailureReason.of("some-steps", 1, 6)
                .because(List.of(new FailureReason.InStep("daily-care.remind-of-deadlines", UNEXPECTED)));

        assertThat(several.inWords(Locale.FRENCH))
                .isEqualTo("1 of 6 failed: Remind of deadlines (Unexpected IOException)");
        assertThat(several.inWords(DUTCH))
                .isEqualTo("1 van 6 mislukt: Aan termijnen herinneren (Onverwachte fout: IOException)");
        assertThat(several.forLogs()).isEqualTo("1 of 6 failed: remind-of-deadlines (Unexpected IOException)");
    }

    @Test
    void a_value_cannot_pass_for_another_value_or_step() {
        var odd = FailureReason.of("not-as-signed", "a|b\nc");

        assertThat(FailureReason.read(odd.stored())).contains(odd);
        assertThat(odd.forLogs()).isEqualTo("The file a b c is not what was signed");
    }

    @Test
    void words_that_somebody_wrote_are_no_reason_of_a_job() {
        assertThat(FailureReason.read("reason.refused")).isEmpty();
        assertThat(FailureReason.read("Unexpected IOException")).isEmpty();
    }

    @Test
    void a_key_of_another_version_is_shown_as_it_is() {
        assertThat(FailureReason.of("not-known-yet").inWords(DUTCH)).isEqualTo("reason.job.not-known-yet");
    }
}

package ai.astrasonic.breaches.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.astrasonic.breaches.severity.Circumstances.Availability;
import ai.astrasonic.breaches.severity.Circumstances.Confidentiality;
import ai.astrasonic.breaches.severity.Circumstances.Integrity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

    private static final Circumstances NOTHING_KNOWN =
            new Circumstances(Confidentiality.NO_EVIDENCE, Integrity.NOT_LOST, Availability.NOT_LOST, false);

    @Test
    void of_several_kinds_of_data_the_highest_counts() {
        var severity = of(NOTHING_KNOWN, Context.of(DataKind.SIMPLE), Context.of(DataKind.FINANCIAL));

        assertThat(severity.decisive().kind()).isEqualTo(DataKind.FINANCIAL);
        assertThat(severity.score()).isEqualByComparingTo("3");
    }

    @Test
    void the_worst_there_is_comes_to_six() {
        var worst = new Circumstances(
                Confidentiality.UNKNOWN_RECIPIENTS, Integrity.NOT_RECOVERABLE, Availability.FOR_GOOD, true);

        assertThat(of(worst, Context.of(DataKind.SENSITIVE)).score()).isEqualByComparingTo("6");
    }

    @ParameterizedTest
    @CsvSource({
        "0, LOW",
        "1.99, LOW",
        "2, MEDIUM",
        "2.99, MEDIUM",
        "3, HIGH",
        "3.99, HIGH",
        "4, VERY_HIGH",
        "6, VERY_HIGH"
    })
    void a_border_belongs_to_the_higher_band(BigDecimal score, Band band) {
        assertThat(Band.of(score)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"1.5, false", "1.75, true", "2.25, true", "2.5, false", "4.25, true", "4.5, false"})
    void near_a_border_the_file_has_to_say_why(BigDecimal score, boolean near) {
        assertThat(Band.isNearABorder(score)).isEqualTo(near);
    }

    @Test
    void a_score_that_was_moved_or_replaced_says_why() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Context(DataKind.SIMPLE, 3, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Context(DataKind.SIMPLE, 5, "more than there is"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Severity.Judgement(BigDecimal.TWO, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Severity.Judgement(new BigDecimal("6.25"), "worse than the worst"));
    }

    @Test
    void a_score_by_judgement_counts_and_the_computed_one_stays_to_be_seen() {
        var judged = new Severity(
                List.of(Context.of(DataKind.SIMPLE)),
                Identifiability.MAXIMUM,
                "names",
                NOTHING_KNOWN,
                new Severity.Judgement(new BigDecimal("3.5"), "stage names of people in hiding"));

        assertThat(judged.computed()).isEqualByComparingTo("1");
        assertThat(judged.band()).isEqualTo(Band.HIGH);
    }

    private static Severity of(Circumstances circumstances, Context... contexts) {
        return new Severity(List.of(contexts), Identifiability.MAXIMUM, "names and addresses", circumstances, null);
    }
}

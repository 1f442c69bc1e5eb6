package ai.astrasonic.breaches.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.assessment.Proposal.Reason;
import ai.astrasonic.breaches.severity.Circumstances;
import ai.astrasonic.breaches.severity.Circumstances.Availability;
import ai.astrasonic.breaches.severity.Circumstances.Confidentiality;
import ai.astrasonic.breaches.severity.Circumstances.Integrity;
import ai.astrasonic.breaches.severity.Context;
import ai.astrasonic.breaches.severity.DataKind;
import ai.astrasonic.breaches.severity.Identifiability;
import ai.astrasonic.breaches.severity.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProposalTest {

    private static final Threshold TODAY = Threshold.on(LocalDate.of(2026, 11, 26));

    @ParameterizedTest(name = "case {0}: {1}")
    @CsvFileSource(resources = "/breaches/edpb-cases.csv", delimiter = ';', commentCharacter = '#', emptyValue = "")
    void the_cases_of_the_edpb_come_to_the_outcome_of_its_guidelines(ArgumentsAccessor row) {
        var because = row.getString(4) == null ? "" : row.getString(4);
        var context = new Context(row.get(2, DataKind.class), row.getInteger(3), because);
        var circumstances = new Circumstances(
                row.get(6, Confidentiality.class),
                row.get(7, Integrity.class),
                row.get(8, Availability.class),
                row.getBoolean(9));
        var severity = new Severity(
                List.of(context), row.get(5, Identifiability.class), "the names were among it", circumstances, null);
        var facts = new Facts(
                severity,
                row.getBoolean(11) ? Protection.UNINTELLIGIBLE : Protection.NONE,
                row.getLong(10),
                row.getBoolean(12),
                row.getBoolean(13));

        var proposal = Proposal.of(facts, TODAY);

        assertThat(proposal.authority()).as("authority").isEqualTo(row.getBoolean(14));
        assertThat(proposal.people()).as("people").isEqualTo(row.getBoolean(15));
        assertThat(proposal.because()).isNotEmpty();
    }

    @Test
    void a_public_listing_of_many_is_low_and_yet_the_authority_is_proposed() {
        var listing = severity(DataKind.SIMPLE, 1, Confidentiality.UNKNOWN_RECIPIENTS, Availability.NOT_LOST, false);

        var proposal = Proposal.of(facts(listing, 1_200), TODAY);

        assertThat(listing.score()).isEqualByComparingTo("1.5");
        assertThat(proposal).isEqualTo(new Proposal(true, false, Set.of(Reason.MANY_PEOPLE)));
    }

    @Test
    void opened_accounts_with_invoices_are_told_to_both() {
        var stuffing = severity(DataKind.FINANCIAL, 2, Confidentiality.UNKNOWN_RECIPIENTS, Availability.NOT_LOST, true);

        assertThat(stuffing.score()).isEqualByComparingTo("3.0");
        assertThat(Proposal.of(facts(stuffing, 40), TODAY).people()).isTrue();
    }

    @Test
    void a_database_restored_in_a_night_is_told_to_the_authority_only() {
        var ransom = severity(DataKind.BEHAVIOURAL, 2, Confidentiality.NO_EVIDENCE, Availability.TEMPORARY, true);

        var proposal = Proposal.of(facts(ransom, 5_000), TODAY);

        assertThat(ransom.score()).isEqualByComparingTo("2.75");
        assertThat(proposal.authority()).isTrue();
        assertThat(proposal.people()).isFalse();
    }

    @Test
    void an_encrypted_laptop_is_told_to_nobody_and_an_open_one_to_everybody() {
        var locked = severity(DataKind.FINANCIAL, 3, Confidentiality.NO_EVIDENCE, Availability.NOT_LOST, false);
        var open = severity(DataKind.FINANCIAL, 3, Confidentiality.UNKNOWN_RECIPIENTS, Availability.NOT_LOST, true);

        assertThat(locked.score()).isEqualByComparingTo("3.0");
        assertThat(Proposal.of(new Facts(locked, Protection.UNINTELLIGIBLE, 900, false, false), TODAY))
                .isEqualTo(new Proposal(false, false, Set.of(Reason.UNINTELLIGIBLE)));
        assertThat(open.score()).isEqualByComparingTo("4.0");
        assertThat(Proposal.of(facts(open, 900), TODAY).people()).isTrue();
    }

    @Test
    void one_condition_less_and_the_data_counts_as_readable() {
        assertThat(List.of(
                        new Protection(false, true, true),
                        new Protection(true, false, true),
                        new Protection(true, true, false)))
                .noneMatch(Protection::isUnintelligible);
    }

    @Test
    void where_the_law_asks_for_a_high_risk_only_a_medium_one_is_registered() {
        var proposed = new Threshold(
                LocalDate.of(2030, 1, 1),
                BigDecimal.valueOf(2),
                BigDecimal.valueOf(3),
                100,
                true,
                "COM(2025) 837",
                "not in force");
        var medium = severity(DataKind.BEHAVIOURAL, 2, Confidentiality.NO_EVIDENCE, Availability.TEMPORARY, true);

        assertThat(Proposal.of(facts(medium, 5_000), proposed).authority()).isFalse();
        assertThat(TODAY.onlyHighRisk()).isFalse();
    }

    private static Severity severity(
            DataKind kind, int score, Confidentiality lost, Availability away, boolean malicious) {
        return new Severity(
                List.of(new Context(kind, score, "as it was")),
                Identifiability.MAXIMUM,
                "names and addresses were among it",
                new Circumstances(lost, Integrity.NOT_LOST, away, malicious),
                null);
    }

    private static Facts facts(Severity severity, long people) {
        return new Facts(severity, Protection.NONE, people, false, false);
    }
}

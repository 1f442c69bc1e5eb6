package ai.astrasonic.processors;

import static ai.astrasonic.processors.RegisterFinding.Kind.ADEQUACY_WITHDRAWN;
import static ai.astrasonic.processors.RegisterFinding.Kind.AGREEMENT_EXPIRED;
import static ai.astrasonic.processors.RegisterFinding.Kind.AGREEMENT_NOT_FILED;
import static ai.astrasonic.processors.RegisterFinding.Kind.ASSESSMENT_MISSING;
import static ai.astrasonic.processors.RegisterFinding.Kind.ASSESSMENT_OVERDUE;
import static ai.astrasonic.processors.RegisterFinding.Kind.CERTIFICATE_EXPIRED;
import static ai.astrasonic.processors.RegisterFinding.Kind.CHAIN_NOT_FILED;
import static ai.astrasonic.processors.RegisterFinding.Kind.CHAIN_OUTSIDE;
import static ai.astrasonic.processors.RegisterFinding.Kind.DUTIES_MISSING;
import static ai.astrasonic.processors.RegisterFinding.Kind.FACTS_UNCONFIRMED;
import static ai.astrasonic.processors.RegisterFinding.Kind.FACTS_UNKNOWN;
import static ai.astrasonic.processors.RegisterFinding.Kind.FRAMEWORK_LEFT;
import static ai.astrasonic.processors.RegisterFinding.Kind.FRAMEWORK_STALE;
import static ai.astrasonic.processors.RegisterFinding.Kind.FRAMEWORK_UNCHECKED;
import static ai.astrasonic.processors.RegisterFinding.Kind.NEVER_REVIEWED;
import static ai.astrasonic.processors.RegisterFinding.Kind.POLICY_DIFFERS;
import static ai.astrasonic.processors.RegisterFinding.Kind.REVIEW_OVERDUE;
import static ai.astrasonic.processors.RegisterFinding.Kind.TRANSFER_WITHOUT_GROUND;
import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.processors.RegisterEntry.Standing;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.testing.SignIn;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterFindingsTest extends RegisterStories {

    @Test
    void a_fresh_register_says_truthfully_what_is_not_on_file() {
        assertThat(entry("resend").standing()).isEqualTo(Standing.NOT_FILED);
        assertThat(kinds("resend"))
                .contains(
                        AGREEMENT_NOT_FILED,
                        TRANSFER_WITHOUT_GROUND,
                        NEVER_REVIEWED,
                        FRAMEWORK_UNCHECKED,
                        ASSESSMENT_MISSING,
                        CHAIN_NOT_FILED,
                        POLICY_DIFFERS,
                        FACTS_UNKNOWN,
                        FACTS_UNCONFIRMED);
    }

    @Test
    void the_gravest_finding_comes_first() {
        assertThat(entry("resend").findings().getFirst().kind()).isEqualTo(AGREEMENT_NOT_FILED);
        assertThat(entry("resend").grave()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "resend, NOT_FILED", // a processor
        "stripe, NOT_FILED", // processor and controller: its processing needs a contract
        "google-sign-in, NOT_NEEDED", // an independent controller
        "musicbrainz, NOT_NEEDED" // gets no personal data
    })
    void a_contract_is_due_by_role(String recipient, Standing standing) {
        assertThat(entry(recipient).standing()).isEqualTo(standing);
    }

    @Test
    void who_gets_no_personal_data_needs_nothing_but_the_truth_about_itself() {
        assertThat(kinds("musicbrainz")).containsExactly(POLICY_DIFFERS, FACTS_UNCONFIRMED);
        assertThat(entry("musicbrainz").dates()).isEmpty();
        assertThat(entry("musicbrainz").reviewDue()).isEmpty();
    }

    @Test
    void an_independent_controller_engages_nobody_for_us_and_still_needs_a_ground_for_the_transfer() {
        assertThat(kinds("google-sign-in"))
                .contains(TRANSFER_WITHOUT_GROUND, FRAMEWORK_UNCHECKED)
                .doesNotContain(AGREEMENT_NOT_FILED, CHAIN_NOT_FILED);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, EXPIRED", "2026-11-22, IN_FORCE", "2026-11-23, IN_FORCE"})
    void an_agreement_counts_up_to_and_on_its_last_day(LocalDate until, Standing standing) {
        file(desk -> desk.file("crisp", agreement(LocalDate.of(2026, 1, 15), until), WHY));

        assertThat(entry("crisp").standing()).isEqualTo(standing);
        assertThat(kinds("crisp").contains(AGREEMENT_EXPIRED)).isEqualTo(standing == Standing.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void an_agreement_without_one_of_the_duties_is_a_finding(Duty duty) {
        for (var answer : List.of(DutyCheck.Answer.NO, DutyCheck.Answer.UNKNOWN)) {
            var duties = new EnumMap<>(every());
            duties.put(duty, new DutyCheck(answer, ""));
            file(desk -> desk.file("crisp", withDuties(duties), WHY));

            assertThat(entry("crisp").standing()).isEqualTo(Standing.INCOMPLETE);
            assertThat(entry("crisp").findings())
                    .filteredOn(finding -> finding.kind() == DUTIES_MISSING)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.items()).containsExactly(duty.name()));
        }
    }

    @Test
    void a_duty_that_nobody_looked_for_is_missing_too() {
        file(desk -> desk.file("crisp", withDuties(Map.of()), WHY));

        assertThat(entry("crisp").dossier().agreement().orElseThrow().what().missing())
                .containsExactly(Duty.values());
    }

    @Test
    void a_later_agreement_counts_and_the_earlier_one_stays_in_the_history() {
        file(desk -> desk.file("crisp", agreement(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)), WHY));
        file(desk -> desk.file("crisp", agreement(), "Renewed"));

        assertThat(entry("crisp").standing()).isEqualTo(Standing.IN_FORCE);
        var history = SignIn.as(DPO, () -> register.history("crisp"));
        assertThat(history).extracting(Filed::reason).containsExactly("Renewed", WHY);
        assertThat(history).extracting(Filed::by).containsOnly(DPO);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, true", "2026-11-22, false"})
    void a_review_is_late_the_day_after_it_was_due(LocalDate due, boolean late) {
        file(desk -> desk.file("crisp", new Review(LocalDate.of(2026, 1, 1), due), "Looked at as a whole"));

        assertThat(kinds("crisp").contains(REVIEW_OVERDUE)).isEqualTo(late);
        assertThat(kinds("crisp")).doesNotContain(NEVER_REVIEWED);
    }

    @ParameterizedTest
    @CsvSource({
        "resend, 2025-11-21, true", // high risk: within 12 months of the contract
        "resend, 2025-11-22, false",
        "crisp, 2024-11-21, true", // others: 24
        "crisp, 2024-11-22, false"
    })
    void before_the_first_review_it_is_due_within_the_cadence_of_its_risk(
            String recipient, LocalDate signed, boolean late) {
        file(desk -> desk.file(recipient, agreement(signed, null), WHY));

        assertThat(kinds(recipient).contains(REVIEW_OVERDUE)).isEqualTo(late);
    }

    @Test
    void signed_clauses_with_an_assessment_carry_a_transfer() {
        file(desk -> desk.file("modal", clauses(2), WHY));

        assertThat(entry("modal").grounds()).containsExactly(Ground.CLAUSES);
        assertThat(kinds("modal")).doesNotContain(TRANSFER_WITHOUT_GROUND, ASSESSMENT_MISSING);
    }

    @Test
    void clauses_without_an_assessment_carry_nothing() {
        file(desk -> desk.file(
                "modal",
                new TransferBasis(
                        TransferSafeguard.STANDARD_CONTRACTUAL_CLAUSES, 2, LocalDate.of(2026, 1, 15), null, null),
                WHY));

        assertThat(kinds("modal")).contains(TRANSFER_WITHOUT_GROUND, ASSESSMENT_MISSING);
    }

    @Test
    void an_assessment_past_its_review_is_a_finding_and_still_carries() {
        file(desk -> desk.file("modal", clauses(2), WHY));
        noon(LocalDate.of(2027, 2, 1));
        assertThat(kinds("modal")).doesNotContain(ASSESSMENT_OVERDUE);

        noon(LocalDate.of(2027, 2, 2));

        assertThat(kinds("modal")).contains(ASSESSMENT_OVERDUE).doesNotContain(TRANSFER_WITHOUT_GROUND);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-21, true", // a year and a day ago
        "2025-11-22, false",
        "2026-11-22, false"
    })
    void a_look_at_the_framework_list_counts_for_a_year(LocalDate checked, boolean stale) {
        file(desk -> desk.file("resend", new FrameworkCheck(checked, true, null), WHY));

        assertThat(kinds("resend").contains(FRAMEWORK_STALE)).isEqualTo(stale);
        assertThat(entry("resend").grounds()).isEqualTo(stale ? List.of() : List.of(Ground.FRAMEWORK));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, true", "2026-11-22, false"})
    void a_listing_counts_up_to_and_on_its_last_day(LocalDate until, boolean left) {
        file(desk -> desk.file("resend", new FrameworkCheck(LocalDate.of(2026, 6, 1), true, until), WHY));

        assertThat(kinds("resend").contains(FRAMEWORK_LEFT)).isEqualTo(left);
        assertThat(kinds("resend").contains(TRANSFER_WITHOUT_GROUND)).isEqualTo(left);
    }

    @Test
    void who_is_not_on_the_list_may_rest_on_clauses() {
        file(desk -> desk.file("resend", new FrameworkCheck(TODAY, false, null), WHY));
        assertThat(kinds("resend")).contains(FRAMEWORK_LEFT, TRANSFER_WITHOUT_GROUND);

        file(desk -> desk.file("resend", clauses(2), WHY));

        assertThat(entry("resend").grounds()).containsExactly(Ground.CLAUSES);
    }

    @Test
    void withdrawing_a_decision_flags_every_recipient_that_rests_on_it_at_once_also_those_with_clauses() {
        file(desk -> desk.file("resend", new FrameworkCheck(TODAY, true, null), WHY));
        file(desk -> desk.file("resend", clauses(2), WHY));
        file(desk -> desk.file("sentry", new FrameworkCheck(TODAY, true, null), WHY));
        assertThat(flagged()).isEmpty();

        file(desk -> desk.withdraw(AdequacyDecision.FRAMEWORK, TODAY, "Annulled by the Court"));

        assertThat(flagged())
                .containsExactlyInAnyOrder(
                        "aws-glacier",
                        "backblaze",
                        "cloudflare",
                        "google-analytics",
                        "google-sign-in",
                        "posthog",
                        "railway",
                        "resend",
                        "sentry",
                        "stripe");
        assertThat(entry("resend").grounds()).containsExactly(Ground.CLAUSES);
        assertThat(kinds("sentry")).contains(TRANSFER_WITHOUT_GROUND);
        assertThat(standing().concerned()).containsExactlyInAnyOrderElementsOf(flagged());
    }

    @Test
    void a_decision_ends_on_its_day_and_counts_again_when_it_is_restored() {
        file(desk -> desk.withdraw(AdequacyDecision.FRAMEWORK, TODAY.plusDays(3), "Repealed"));
        noon(TODAY.plusDays(2));
        assertThat(standing().inForce()).isTrue();
        assertThat(flagged()).isEmpty();

        noon(TODAY.plusDays(3));
        assertThat(standing().inForce()).isFalse();
        assertThat(flagged()).hasSize(10);

        file(desk -> desk.restore(AdequacyDecision.FRAMEWORK, TODAY.plusDays(3), "A new decision"));
        assertThat(standing().inForce()).isTrue();
        assertThat(standing().ruling().orElseThrow().filed().reason()).isEqualTo("A new decision");
        assertThat(flagged()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, true", "2026-11-22, false"})
    void a_certificate_counts_up_to_and_on_its_last_day(LocalDate expires, boolean expired) {
        file(desk -> desk.file("crisp", new Certificate("ISO 27001", LocalDate.of(2024, 1, 1), expires), WHY));

        assertThat(kinds("crisp").contains(CERTIFICATE_EXPIRED)).isEqualTo(expired);
    }

    @Test
    void the_newest_certificate_of_a_name_counts() {
        file(desk -> desk.file(
                "crisp", new Certificate("ISO 27001", LocalDate.of(2020, 1, 1), LocalDate.of(2023, 1, 1)), WHY));
        file(desk ->
                desk.file("crisp", new Certificate("SOC 2", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)), WHY));
        file(desk -> desk.file(
                "crisp", new Certificate("ISO 27001", LocalDate.of(2026, 1, 1), LocalDate.of(2029, 1, 1)), WHY));

        assertThat(kinds("crisp")).doesNotContain(CERTIFICATE_EXPIRED);
        assertThat(entry("crisp").dossier().certificates()).hasSize(2);
    }

    @Test
    void a_recipient_within_the_eea_that_engages_somebody_outside_it_is_a_finding() {
        var hoster = new SubProcessor("Hoster", "NL", "hosting", null);
        file(desk -> desk.file("crisp", new SubProcessorChain("their list", TODAY, List.of(hoster)), WHY));
        assertThat(kinds("crisp")).doesNotContain(CHAIN_NOT_FILED, CHAIN_OUTSIDE);

        var others = List.of(
                hoster,
                new SubProcessor("Bell", "GB", "telephony", null),
                new SubProcessor("Mailer", "US", "e-mail", null));
        file(desk -> desk.file("crisp", new SubProcessorChain("their list", TODAY, others), "It changed"));

        assertThat(entry("crisp").findings())
                .filteredOn(finding -> finding.kind() == CHAIN_OUTSIDE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.items()).containsExactly("Mailer"));
    }

    @Test
    void a_fact_that_somebody_states_is_unknown_no_longer_and_beats_the_file() {
        assertThat(entry("crisp").dossier().unknown()).contains(CareFact.BREACH_CONTACT);

        file(desk -> desk.file("crisp", CareFact.BREACH_CONTACT, stated("breach@crisp.example"), WHY));
        file(desk -> desk.file("crisp", CareFact.RIGHTS_CHANNEL, stated("by ticket"), WHY));

        assertThat(entry("crisp").dossier().unknown()).doesNotContain(CareFact.BREACH_CONTACT);
        assertThat(entry("crisp").dossier().fact(CareFact.RIGHTS_CHANNEL)).contains(stated("by ticket"));
    }

    @Test
    void the_same_list_has_the_same_hash_in_any_order_and_a_change_shows() {
        var one = new SubProcessor("One", "NL", "hosting", null);
        var two = new SubProcessor("Two", "IE", "mail", null);
        var hash = new SubProcessorChain("x", TODAY, List.of(one, two)).sha256();

        assertThat(new SubProcessorChain("y", TODAY.minusDays(1), List.of(two, one)).sha256())
                .isEqualTo(hash);
        assertThat(new SubProcessorChain("x", TODAY, List.of(one)).sha256()).isNotEqualTo(hash);
    }

    private static StatedFact stated(String value) {
        return new StatedFact(new LocalText(value, value), Certainty.VERIFIED);
    }

    private static NewAgreement withDuties(Map<Duty, DutyCheck> duties) {
        return new NewAgreement(
                "1", LocalDate.of(2026, 1, 15), "Somebody", null, NewAgreement.Terms.NONE, duties, "dpa.pdf", PDF);
    }

    private List<String> flagged() {
        return SignIn.as(DPO, () -> register.all()).stream()
                .filter(entry -> entry.findings().stream().anyMatch(finding -> finding.kind() == ADEQUACY_WITHDRAWN))
                .map(entry -> entry.recipient().key())
                .toList();
    }

    private DecisionStanding standing() {
        return SignIn.as(DPO, () -> register.decisions()).stream()
                .filter(decision -> decision.decision().key().equals(AdequacyDecision.FRAMEWORK))
                .findFirst()
                .orElseThrow();
    }
}

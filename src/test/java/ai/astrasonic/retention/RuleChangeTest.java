package ai.astrasonic.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.astrasonic.approvals.ApprovalImpossible;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.retention.RuleRefused.Why;
import ai.astrasonic.retention.RuleVersion.Status;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.SignIn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class RuleChangeTest extends RuleStories {

    @Autowired
    Approvals approvals;

    @ParameterizedTest
    @CsvSource({
        "P1Y2M, PERIOD_UNREADABLE",
        "P1M15D, PERIOD_UNREADABLE",
        "90, PERIOD_UNREADABLE",
        "90 days, PERIOD_UNREADABLE",
        "PT5H, PERIOD_UNREADABLE",
        "P, PERIOD_UNREADABLE",
        "P2W, PERIOD_UNREADABLE",
        "p60d, PERIOD_UNREADABLE",
        "'', PERIOD_UNREADABLE",
        "P99999999999D, PERIOD_UNREADABLE",
        "P-3D, PERIOD_ABSURD",
        "-P3D, PERIOD_ABSURD",
        "P0D, PERIOD_ABSURD",
        "P101Y, PERIOD_ABSURD",
        "P99999D, PERIOD_ABSURD"
    })
    void a_period_that_is_none_is_refused(String period, Why why) {
        refused(change(LOG, period), why);
    }

    @ParameterizedTest
    @CsvSource({"payment, P5Y", "payment, P83M", "payment, P2556D", "payment-oss, P9Y", "payment-oss, P7Y"})
    void payments_cannot_be_told_to_go_inside_the_term_of_the_law(String rule, String period) {
        refused(change(rule, period), Why.BELOW_DUTY);
    }

    @Test
    void a_rule_needs_a_basis_a_reason_and_a_band_that_is_one() {
        refused(new RuleChange(LOG, "P60D", " ", RuleApproval.AUTOMATIC, 1, TOMORROW, "Less"), Why.NO_BASIS);
        refused(new RuleChange(LOG, "P60D", "Policy", RuleApproval.AUTOMATIC, 1, TOMORROW, " "), Why.NO_REASON);
        refused(new RuleChange(LOG, "P60D", "Policy", RuleApproval.AUTOMATIC, -1, TOMORROW, "Less"), Why.BAND_NEGATIVE);
    }

    @Test
    void a_rule_counts_from_today_at_the_earliest() {
        refused(from(TODAY.minusDays(1), "P60D"), Why.FROM_THE_PAST);

        ask(from(TODAY, "P60D"));
    }

    @Test
    void a_rule_of_criteria_only_has_no_period_to_change() {
        refused(change("recipient", "P30D"), Why.NO_PERIOD_TO_CHANGE);
    }

    @Test
    void there_is_no_rule_that_no_term_names() {
        assertThatThrownBy(() -> ask(change("selfies", "P30D"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_change_that_changes_nothing_is_refused() {
        var now = rules.on(TODAY, LOG);

        refused(
                new RuleChange(LOG, now.period(), now.basis(), now.approval(), now.mostRows(), TOMORROW, "Again"),
                Why.NOTHING_CHANGED);
    }

    @Test
    void one_change_at_a_time_waits_for_its_decision() {
        ask(change(LOG, "P60D"));

        refused(change(LOG, "P50D"), Why.ANOTHER_WAITS);
        ask(change("session", "P20D"));
    }

    @Test
    void no_two_versions_begin_on_the_same_day() {
        changed(change(LOG, "P60D"));

        refused(change(LOG, "P50D"), Why.SAME_DAY);
        ask(from(TOMORROW.plusDays(1), "P50D"));
    }

    @Test
    void whoever_asked_cannot_approve() {
        var id = ask(change(LOG, "P60D"));

        assertThatThrownBy(() -> SignIn.as(ASKER, () -> approvals.approve(id, "I am sure")))
                .isInstanceOf(ApprovalImpossible.class);

        assertThat(rules.versions(LOG).getFirst().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void what_a_second_person_approves_counts_from_its_day_and_keeps_what_was_before() {
        var id = ask(change(LOG, "P60D"));

        SignIn.as(SECOND, () -> approvals.approve(id, "Agreed"));

        await().pollInSameThread()
                .untilAsserted(() ->
                        assertThat(rules.versions(LOG).getFirst().status()).isEqualTo(Status.IN_FORCE));
        assertThat(rules.on(TODAY, LOG).period()).isEqualTo("P90D");
        assertThat(rules.on(TOMORROW, LOG).period()).isEqualTo("P60D");
        assertThat(rules.on(TOMORROW, LOG).version()).isEqualTo(2);
        assertThat(rules.versions(LOG)).extracting(v -> v.rule().period()).containsExactly("P60D", "P90D");
        assertThat(rules.versions(LOG).getFirst().decidedBy()).isEqualTo(SECOND);
    }

    @Test
    void a_change_that_is_refused_never_counts_and_another_may_be_asked_for() {
        ask(change(LOG, "P60D"));
        decided(LOG, false);

        assertThat(rules.on(TOMORROW, LOG).period()).isEqualTo("P90D");
        ask(change(LOG, "P50D"));
        assertThat(rules.versions(LOG)).hasSize(3);
    }

    @Test
    void a_decision_heard_twice_or_changed_afterwards_changes_nothing() {
        changed(change(LOG, "P60D"));
        var once = rules.versions(LOG);

        decided(LOG, true);
        decided(LOG, false);

        assertThat(rules.versions(LOG)).isEqualTo(once);
    }

    @Test
    void what_is_withdrawn_cannot_be_approved_any_more() {
        ask(change(LOG, "P60D"));
        var proposal = rules.versions(LOG).getFirst().id();
        SignIn.as(ASKER, () -> rules.withdraw(proposal, "Not yet"));

        decided(LOG, true);

        assertThat(rules.versions(LOG).getFirst().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(rules.on(TOMORROW, LOG).period()).isEqualTo("P90D");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN})
    void only_a_dpo_asks_for_a_change(String role) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> SignIn.as(SignIn.fresh("someone", role), () -> rules.propose(change(LOG, "P60D"))));
    }

    private static RuleChange from(LocalDate day, String period) {
        return new RuleChange(LOG, period, "Policy", RuleApproval.AUTOMATIC, 2_000_000, day, "Less is needed");
    }

    private void refused(RuleChange change, Why why) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> ask(change))
                .extracting(RuleRefused::why)
                .isEqualTo(why);
        assertThat(rules.versions(change.rule()))
                .noneMatch(version -> version.status() == Status.PROPOSED
                        && version.rule().period().equals(change.period()));
    }
}

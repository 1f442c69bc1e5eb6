package ai.astrasonic.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.retention.RuleFinding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFindingsTest extends RuleStories {

    @Test
    void what_the_policy_leaves_open_is_a_finding_with_the_period_that_is_proposed() {
        assertThat(of(Kind.POLICY_SILENT))
                .extracting(RuleFinding::rule)
                .containsExactlyInAnyOrderElementsOf(RetentionTerm.all().stream()
                        .filter(term -> !term.inPolicy())
                        .map(RetentionTerm::key)
                        .toList());
        assertThat(of(Kind.NO_PERIOD)).extracting(RuleFinding::rule).containsExactly("recipient");
    }

    @Test
    void as_published_no_rule_exceeds_the_policy_and_all_fit_together() {
        assertThat(of(Kind.LONGER_THAN_POLICY)).isEmpty();
        assertThat(of(Kind.CONFLICT)).isEmpty();
        assertThat(rules.conflicts()).isEmpty();
    }

    @Test
    void a_period_longer_than_the_policy_promises_is_a_finding_as_soon_as_it_is_approved() {
        ask(change(LOG, "P120D"));
        assertThat(of(Kind.LONGER_THAN_POLICY)).isEmpty();

        decided(LOG, true);

        assertThat(of(Kind.LONGER_THAN_POLICY))
                .containsExactly(new RuleFinding(LOG, Kind.LONGER_THAN_POLICY, "P90D", "P120D"));
    }

    @Test
    void a_shorter_period_is_none() {
        changed(change(LOG, "P60D"));

        assertThat(of(Kind.LONGER_THAN_POLICY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "package, P4Y, package",
        "request-file, P6D, package",
        "request-file, P8Y, request-file",
        "backup, P31D, backup",
        "account, P29D, 'backup, library, connection'",
        "consent, P2Y, consent",
        "payment, P11Y, payment"
    })
    void two_rules_that_need_each_other_conflict(String rule, String period, String keys) {
        assertThat(rules.conflicts(rule, period))
                .extracting(RuleConflict::key)
                .containsExactlyInAnyOrder(keys.split(", "));
    }

    @Test
    void a_period_that_fits_conflicts_with_nothing() {
        assertThat(rules.conflicts("package", "P14D")).isEmpty();
        assertThat(rules.conflicts("backup", "P7D")).isEmpty();
    }

    @Test
    void nobody_tries_a_period_that_could_never_be() {
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(() -> rules.conflicts("payment", "P5Y"));
        assertThatExceptionOfType(RuleRefused.class).isThrownBy(() -> rules.conflicts("package", "P-1D"));
    }

    private List<RuleFinding> of(Kind kind) {
        return rules.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }
}

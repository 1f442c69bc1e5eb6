package ai.astrasonic.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.datamap.RetentionTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionRuleTest {

    @ParameterizedTest
    @CsvSource({
        "email, P12M, 2025-03-01, 2024-02-29",
        "email, P12M, 2024-03-01, 2023-02-28",
        "email, P12M, 2024-02-29, 2023-02-28",
        "session, P30D, 2026-04-01, 2026-03-01",
        "session, P30D, 2026-03-31, 2026-02-28",
        "email, P1M, 2026-03-31, 2026-02-28",
        "email, P1M, 2026-03-01, 2026-01-31",
        "payment, P7Y, 2033-12-31, 2025-12-31",
        "payment, P7Y, 2034-01-01, 2026-12-31",
        "payment-oss, P10Y, 2037-01-01, 2026-12-31"
    })
    void a_record_goes_on_the_day_after_its_last_one(String key, String period, LocalDate today, LocalDate through) {
        assertThat(rule(key, period).through(today)).isEqualTo(through);
    }

    @Test
    void over_five_years_no_day_goes_early_and_each_goes_on_its_own() {
        for (var period : new String[] {"P30D", "P90D", "P1M", "P12M", "P26M"}) {
            var rule = rule("email", period);
            for (var today = LocalDate.of(2023, 1, 1); today.getYear() < 2028; today = today.plusDays(1)) {
                var through = rule.through(today);
                assertThat(through.plus(Period.parse(period))).isBefore(today);
                assertThat(through.plusDays(1).plus(Period.parse(period))).isAfterOrEqualTo(today);
            }
        }
    }

    @Test
    void a_day_ends_when_it_ends_in_amsterdam_also_when_the_clocks_change() {
        assertThat(RetentionRule.endOf(LocalDate.of(2026, 3, 28))).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(RetentionRule.endOf(LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(RetentionRule.endOf(LocalDate.of(2026, 10, 25))).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void every_term_of_the_policy_is_a_rule_with_an_owner_and_a_basis() {
        assertThat(RetentionTerm.all()).map(RetentionRule::of).allSatisfy(rule -> {
            assertThat(rule.version()).isEqualTo(1);
            assertThat(rule.basis()).isNotBlank();
            assertThat(rule.term().owner()).isNotBlank();
        });
    }

    private static RetentionRule rule(String key, String period) {
        return RetentionRule.of(RetentionTerm.of(key)).with(period);
    }
}

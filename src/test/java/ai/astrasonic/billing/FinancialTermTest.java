package ai.astrasonic.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.testing.DatabaseTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which class a sale has, and when its term ends. */
@DatabaseTest
class FinancialTermTest {

    @Autowired
    JdbcClient jdbc;

    private Sales sales;

    @BeforeEach
    void empty() {
        sales = new Sales(jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "NL, 2026-03-12, , 2033-12-31, 2034-01-01",
        "DE, 2026-03-12, , 2036-12-31, 2037-01-01",
        "NL, 2026-03-12, 2027-01-20, 2034-12-31, 2035-01-01",
        "DE, 2026-03-12, 2027-01-20, 2037-12-31, 2038-01-01",
    })
    void a_sale_is_kept_by_its_latest_member(
            String country, String invoiced, @Nullable String refunded, LocalDate lastDay, LocalDate dueFrom) {
        sales.sale("a", country, invoiced);
        if (refunded != null) {
            sales.refund("a", refunded);
        }

        var year = jdbc.sql("SELECT last_year FROM financial_sale")
                .query(Integer.class)
                .single();
        var term = FinancialTerm.published(TaxClass.valueOf(taxClass()));
        assertThat(jdbc.sql("SELECT DISTINCT last_day FROM financial_record_end")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(lastDay);
        assertThat(term.lastDay(year)).isEqualTo(lastDay);
        assertThat(term.newestYearOver(lastDay)).isEqualTo(year - 1);
        assertThat(term.newestYearOver(dueFrom)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "NL, 2026-03-12, TAX_NL",
        "US, 2026-03-12, TAX_NL",
        "CH, 2026-03-12, TAX_NL",
        "GB, 2026-03-12, TAX_NL",
        "GB, 2020-12-31, TAX_OSS",
        "BE, 2026-03-12, TAX_OSS",
        "MC, 2026-03-12, TAX_OSS",
        "EL, 2026-03-12, TAX_OSS",
        "nl, 2026-03-12, TAX_OSS",
        ", 2026-03-12, TAX_OSS",
    })
    void the_country_tells_the_class_and_an_unknown_one_is_kept_longer(
            @Nullable String country, String day, String taxClass) {
        sales.payment("a", country, day);

        assertThat(taxClass()).isEqualTo(taxClass);
    }

    @Test
    void one_part_under_the_one_stop_shop_makes_the_whole_sale_so_and_the_invoice_speaks_for_a_silent_payment() {
        sales.invoice("a", "NL", "2018-05-01").payment("ch_a", "in_a", null, at("2018-05-01T12:00Z"), null);
        assertThat(taxClass()).isEqualTo("TAX_NL");

        sales.payment("ch_b", "in_a", "FR", at("2018-05-02T12:00Z"), null);
        assertThat(taxClass()).isEqualTo("TAX_OSS");
    }

    @Test
    void the_year_turns_in_amsterdam() {
        sales.payment("ch_a", null, "NL", at("2018-12-31T22:59:59Z"), null)
                .payment("ch_b", null, "NL", at("2018-12-31T23:00:00Z"), null);

        assertThat(jdbc.sql("SELECT last_year FROM financial_sale ORDER BY sale_id")
                        .query(Integer.class)
                        .list())
                .containsExactly(2018, 2019);
    }

    @Test
    void what_was_paid_for_a_time_that_ends_later_is_relevant_until_then() {
        sales.invoice("a", "NL", "2018-05-01").line("a", "2018-05-01", "2019-05-01");

        assertThat(lastYear()).isEqualTo(2019);
    }

    @Test
    void an_open_dispute_has_no_end_and_a_closed_one_lasts_into_the_year_of_its_closing() {
        sales.sale("a", "NL", "2018-05-01").dispute("a", "2018-12-20", "needs_response");
        assertThat(lastYear()).isNull();

        jdbc.sql("UPDATE dispute SET status = 'lost', closed_at = '2019-02-01Z'")
                .update();
        assertThat(lastYear()).isEqualTo(2019);
    }

    @Test
    void a_refund_of_a_payment_that_never_came_is_a_sale_of_unknown_class() {
        sales.refund("lost", "2018-05-01");

        assertThat(taxClass()).isEqualTo("TAX_OSS");
    }

    @Test
    void a_rule_that_keeps_less_than_the_law_asks_cannot_be() {
        assertThatThrownBy(() -> new FinancialTerm(TaxClass.TAX_NL, Period.ofMonths(83)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FinancialTerm(TaxClass.TAX_OSS, Period.ofYears(7)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new FinancialTerm(TaxClass.TAX_NL, Period.ofMonths(90)).newestYearOver(LocalDate.of(2026, 7, 1)))
                .isEqualTo(2018);
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time);
    }

    private @Nullable Integer lastYear() {
        return jdbc.sql("SELECT last_year FROM financial_sale")
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, Integer.class)))
                .single()
                .orElse(null);
    }

    private String taxClass() {
        return jdbc.sql("SELECT tax_class FROM financial_sale")
                .query(String.class)
                .single();
    }
}

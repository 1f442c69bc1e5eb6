package ai.astrasonic.finance.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class VatReturnsTest {

    private static final BookPeriod FIRST = BookPeriod.quarter(2025, 1);
    private static final BookPeriod SECOND = BookPeriod.quarter(2025, 2);

    @Autowired
    VatReturns returns;

    @Autowired
    EcbRates rates;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void someSales() {
        var books = new BooksKept(application);
        books.tell(BookStory.of("nl", "eur").invoice("2025-03-12", "NL", 1210, 210));
        books.tell(BookStory.of("be", "eur").reverseCharged("2025-03-13", "BE", 1099, "BE0123456789"));
        books.tell(BookStory.of("us", "eur").invoice("2025-03-14", "US", 500, 0));
        books.tell(BookStory.of("de", "eur")
                .invoice("2025-03-15", "DE", 1190, 190)
                .charge("2025-03-15", 1190)
                .moved("charge", "ch_de", "2025-03-15", 1190, 40)
                .refund("2025-04-02", 595)
                .moved("refund", "re_de", "2025-04-02", -595, 0));
        books.tell(BookStory.of("fi", "eur").invoice("2025-05-15", "FI", 1255, 255));
    }

    @Test
    void the_dutch_return_has_each_sale_in_its_box_and_none_of_the_one_stop_shop() {
        var draft = returns.dutch(FIRST);

        assertThat(draft.boxes())
                .extracting(box -> box.name() + " " + box.turnoverMinor() + " " + box.vatMinor())
                .containsExactly("1a 1000 210", "3b 1099 0", "1e 500 0");
        assertThat(draft.owed()).isEqualTo(210);
        assertThat(draft.boxes().get(1).turnoverEuros()).isEqualTo(10);
    }

    @Test
    void the_one_stop_shop_has_a_line_for_each_state_and_rate_and_is_due_a_month_after_the_quarter() {
        var draft = returns.oss(FIRST);

        assertThat(draft.lines())
                .extracting(
                        line -> line.state() + " " + line.percent() + " " + line.baseMinor() + " " + line.vatMinor())
                .containsExactly("DE 19.00 1000 190");
        assertThat(draft.corrections()).isEmpty();
        assertThat(draft.due()).isEqualTo(LocalDate.of(2025, 4, 30));
    }

    @Test
    void a_refund_in_a_later_quarter_corrects_the_quarter_of_the_sale() {
        var draft = returns.oss(SECOND);

        assertThat(draft.lines())
                .extracting(line -> line.state() + " " + line.vatMinor())
                .containsExactly("FI 255");
        assertThat(draft.corrections())
                .extracting(line -> line.state() + " " + line.supplied().name() + " " + line.vatMinor())
                .containsExactly("DE 2025-Q1 -95");
        assertThat(draft.vatMinor()).isEqualTo(160);
    }

    @Test
    void what_was_agreed_in_another_currency_is_in_the_return_at_the_rate_of_the_quarters_end() {
        swedishSale();
        assertThat(swedish()).isEqualTo("800 200");
        assertThat(returns.oss(FIRST).foreign()).singleElement().satisfies(sales -> {
            assertThat(sales.rate()).isNull();
            assertThat(sales.agreedMinor()).isEqualTo(8_000);
        });

        note("10.6250", LocalDate.of(2025, 3, 31));

        assertThat(swedish()).isEqualTo("753 188");
        assertThat(returns.oss(FIRST).differenceMinor()).isEqualTo(-12);
        assertThat(returns.oss(FIRST).vatMinor()).isEqualTo(190 + 188);
    }

    @Test
    void a_correction_in_a_later_quarter_is_at_the_rate_of_the_quarter_of_the_sale() {
        swedishSale();
        new BooksKept(application)
                .tell(BookStory.of("se", "sek")
                        .refund("2025-04-10", 10_000)
                        .moved("refund", "re_se", "2025-04-10", -1_000, 0));
        note("10.6250", LocalDate.of(2025, 3, 31));

        assertThat(returns.oss(SECOND).corrections())
                .filteredOn(line -> line.state().equals("SE"))
                .extracting(line -> line.baseMinor() + " " + line.vatMinor())
                .containsExactly("-753 -188");
    }

    @ParameterizedTest
    @CsvSource({"0, 2025-03-31", "-1, 2025-03-31", "10.6, 2025-03-30", "10.6, 2025-04-08", "10.6, 2026-12-31"})
    void a_rate_that_cannot_have_been_published_is_refused(String rate, LocalDate day) {
        assertThatThrownBy(() -> note(rate, day)).isInstanceOf(IllegalArgumentException.class);
    }

    private void swedishSale() {
        new BooksKept(application)
                .tell(BookStory.of("se", "sek")
                        .invoice("2025-03-16", "SE", 10_000, 2_000)
                        .charge("2025-03-16", 10_000)
                        .moved("charge", "ch_se", "2025-03-16", 1_000, 40));
    }

    private String swedish() {
        return returns.oss(FIRST).lines().stream()
                .filter(line -> line.state().equals("SE"))
                .map(line -> line.baseMinor() + " " + line.vatMinor())
                .collect(Collectors.joining());
    }

    private void note(String rate, LocalDate day) {
        SignIn.as(SignIn.fresh("fenna", Roles.FINANCE), () -> {
            rates.note(new EcbRate(FIRST, "SEK", new BigDecimal(rate), day));
            return true;
        });
    }
}

package ai.astrasonic.finance.vat;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class VatReturnsTest {

    private static final BookPeriod FIRST = BookPeriod.quarter(2025, 1);
    private static final BookPeriod SECOND = BookPeriod.quarter(2025, 2);

    @Autowired
    VatReturns returns;

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
    void businesses_are_listed_by_the_number_on_their_invoice() {
        assertThat(returns.icp(FIRST)).containsExactly(new IcpLine("BE0123456789", 1099));
        assertThat(returns.icp(SECOND)).isEmpty();
    }
}

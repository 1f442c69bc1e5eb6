package ai.astrasonic.finance.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class VatNumbersTest {

    private static final BookPeriod FIRST = BookPeriod.quarter(2025, 1);
    private static final BookPeriod SECOND = BookPeriod.quarter(2025, 2);
    private static final String CLUB = "BE0123456789";

    @Autowired
    VatNumbers numbers;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void aBusinessInBelgium() {
        new BooksKept(application)
                .tell(BookStory.of("be", "eur")
                        .customer(UUID.randomUUID())
                        .reverseCharged("2025-03-13", "BE", 1099, CLUB));
    }

    @Test
    void businesses_are_listed_by_the_number_on_their_invoice_and_without_proof_until_somebody_asked() {
        assertThat(listing(FIRST)).containsExactly(new IcpLine(CLUB, 1099, null, null, null));
        assertThat(listing(SECOND)).isEmpty();
    }

    @Test
    void the_last_answer_of_vies_until_the_listing_is_due_counts() {
        note("2023-12-31", true, "too old");
        assertThat(listing(FIRST).getFirst().isProved()).isFalse();

        note("2025-03-13", true, "WAPIAAAAX1");
        assertThat(listing(FIRST))
                .containsExactly(new IcpLine(CLUB, 1099, LocalDate.of(2025, 3, 13), true, "WAPIAAAAX1"));

        note("2025-05-01", false, "after the listing was due");
        assertThat(listing(FIRST).getFirst().isProved()).isTrue();

        note("2025-04-01", false, null);
        assertThat(listing(FIRST).getFirst().isProved()).isFalse();
    }

    @Test
    void an_answer_of_the_same_day_takes_the_place_of_the_one_before() {
        note("2025-03-13", false, null);
        note("2025-03-13", true, "WAPIAAAAX2");

        assertThat(listing(FIRST).getFirst().consultation()).isEqualTo("WAPIAAAAX2");
    }

    @Test
    void a_day_in_the_future_and_a_number_of_nobody_are_refused() {
        assertThatThrownBy(() -> note("2026-11-24", true, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as(() -> numbers.note("DE000000000", LocalDate.of(2025, 3, 13), true, null)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void the_proof_goes_with_the_customers_last_entry() {
        note("2025-03-13", true, null);

        JdbcClient.create(database.superuser()).sql("DELETE FROM book_customer").update();

        assertThat(listing(FIRST).getFirst().isProved()).isFalse();
    }

    private List<IcpLine> listing(BookPeriod quarter) {
        return SignIn.as(SignIn.fresh("fenna", Roles.FINANCE), () -> numbers.listing(quarter));
    }

    private void note(String day, boolean valid, String consultation) {
        as(() -> numbers.note(CLUB, LocalDate.parse(day), valid, consultation));
    }

    private static void as(Runnable act) {
        SignIn.as(SignIn.fresh("fenna", Roles.FINANCE), () -> {
            act.run();
            return true;
        });
    }
}

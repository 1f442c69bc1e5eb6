package ai.astrasonic.finance.customers;

import static ai.astrasonic.accounts.PeopleFixture.id;
import static ai.astrasonic.accounts.PeopleFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.AccountReveal.Field;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.finance.books.BookEntries;
import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.finance.books.EntryQuery;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class CustomerOpeningsTest {

    private static final String WHY = "the bank asks who paid twice";

    @Autowired
    CustomerOpenings openings;

    @Autowired
    Approvals approvals;

    @Autowired
    BookEntries entries;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    ApplicationContext application;

    long number;

    @BeforeEach
    void aCustomerWithAnEntry() {
        RunAs.job(
                "test",
                () -> application.getBean(AccountRegister.class).register(List.of(person(1, "noor@example.org"))));
        new BooksKept(application)
                .tell(BookStory.of("noor", "eur").customer(id(1).value()).invoice("2025-03-12", "NL", 1210, 210));
        number = superuser()
                .sql("SELECT customer_number FROM book_customer")
                .query(Long.class)
                .single();
    }

    @Test
    void who_a_number_is_opens_for_whoever_asked_when_a_second_person_agrees() {
        assertThat(standing("fenna")).isEqualTo(Opening.SHUT);

        var asked = ask("fenna");
        assertThat(standing("fenna")).isEqualTo(Opening.ASKED);
        assertThat(standing("frits")).isEqualTo(Opening.OF_ANOTHER);

        approve(asked);
        assertThat(standing("fenna")).isEqualTo(Opening.OPEN);
        assertThat(reveal("fenna")).isEqualTo("noor@example.org");
        assertThat(standing("frits")).isEqualTo(Opening.OF_ANOTHER);
        refused("frits");
    }

    @Test
    void each_look_is_written_down_with_its_reason_and_the_person_and_without_the_value() {
        approve(ask("fenna"));
        reveal("fenna");

        assertThat(superuser()
                        .sql(
                                "SELECT reason || ' ' || details || ' ' || actor FROM audit_entry WHERE object_type = 'book-customer'")
                        .query(String.class)
                        .single())
                .contains(WHY, "EMAIL", "fenna")
                .doesNotContain("noor@");
    }

    @Test
    void nobody_reads_it_before_it_is_open_nor_after_a_day() {
        refused("fenna");
        var asked = ask("fenna");
        refused("fenna");
        approve(asked);
        clock.advance(CustomerOpenings.OPEN);

        refused("fenna");
        assertThat(standing("fenna")).isEqualTo(Opening.SHUT);

        approve(ask("frits"));
        assertThat(standing("frits")).isEqualTo(Opening.OPEN);
    }

    @Test
    void a_refusal_leaves_it_shut() {
        var asked = ask("fenna");
        SignIn.as("second", () -> approvals.refuse(asked, "the entry says enough"));

        assertThat(standing("fenna")).isEqualTo(Opening.SHUT);
        refused("fenna");
    }

    @Test
    void of_somebody_who_was_erased_there_is_nothing_to_read() {
        approve(ask("fenna"));
        superuser().sql("UPDATE book_customer SET account_id = NULL").update();

        assertThat(as("fenna", () -> openings.reveal(number, Field.EMAIL, WHY))).isEmpty();
    }

    @Test
    void a_number_that_nobody_has_and_an_empty_reason_are_refused() {
        assertThatThrownBy(() -> as("fenna", () -> openings.ask(number + 1, 2025, WHY)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as("fenna", () -> openings.ask(number, 2025, " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_entries_of_a_number_are_found_by_it() {
        var year = BookPeriod.year(2025);
        assertThat(found(new EntryQuery(year, null, null, null, null, "C" + number)))
                .isEqualTo(1);
        assertThat(found(new EntryQuery(year, null, null, null, null, "C" + (number + 1))))
                .isZero();
    }

    private int found(EntryQuery query) {
        return as("fenna", () -> entries.page(query, Long.MAX_VALUE, 10)).size();
    }

    private ApprovalId ask(String who) {
        return as(who, () -> openings.ask(number, 2025, WHY));
    }

    private void approve(ApprovalId asked) {
        SignIn.as("second", () -> approvals.approve(asked, "I see why"));
    }

    private String reveal(String who) {
        return as(who, () -> openings.reveal(number, Field.EMAIL, WHY)).orElseThrow();
    }

    private Opening standing(String who) {
        return as(who, () -> openings.standing(number));
    }

    private void refused(String who) {
        assertThatThrownBy(() -> reveal(who)).isInstanceOf(AccessDeniedException.class);
    }

    private static <T> T as(String who, Supplier<T> act) {
        return SignIn.as(SignIn.fresh(who, Roles.FINANCE), act);
    }

    private JdbcClient superuser() {
        return JdbcClient.create(database.superuser());
    }
}

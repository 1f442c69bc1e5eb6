package ai.astrasonic.finance.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.audit.SignInTooOld;
import ai.astrasonic.finance.books.BooksRefused.Why;
import ai.astrasonic.finance.reconciliation.Reconciliation;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class BookDeskTest {

    private static final LocalDate SUMMER = LocalDate.of(2025, 6, 30);

    @Autowired
    BookDesk desk;

    @Autowired
    BookFigures figures;

    @Autowired
    ApplicationContext application;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    TestDatabases.Database database;

    BooksKept books;
    JdbcClient jdbc;

    @BeforeEach
    void oneSaleThatIsClearAndOneThatIsNot() {
        books = new BooksKept(application);
        jdbc = JdbcClient.create(database.superuser());
        books.tell(BookStory.of("clear", "eur").invoice("2025-03-12", "NL", 1210, 210));
        books.tell(BookStory.of("odd", "eur").invoice("2025-03-13", "FR", 1000, 0));
    }

    @Test
    void what_a_person_decides_the_books_follow() {
        assertThat(as(() -> desk.unjudged(SUMMER, 10)).toString()).contains("in_odd");

        as(() -> judge("in_odd", "US"));
        books.follow();

        assertThat(as(() -> desk.unjudged(SUMMER, 10))).isEmpty();
        assertThat(figures.accounts(BookPeriod.year(2025)))
                .anySatisfy(total ->
                        assertThat(total.account() + " " + total.balanceMinor()).isEqualTo("8030 -1000"))
                .anySatisfy(total ->
                        assertThat(total.account() + " " + total.balanceMinor()).isEqualTo("8090 0"));
    }

    @Test
    void a_sale_that_is_taxed_where_no_two_pieces_of_evidence_point_waits_for_a_person_too() {
        books.tell(BookStory.of("torn", "eur")
                .invoice("2025-03-14", "DE", 1190, 190)
                .charge("2025-03-14", 1190));
        jdbc.sql("UPDATE place_evidence SET country = CASE kind WHEN 'card-country' THEN 'FR' ELSE 'DE' END")
                .update();
        as(() -> judge("in_odd", "US"));
        books.follow();
        reconcile();

        assertThat(as(() -> desk.unjudged(SUMMER, 10))).singleElement().satisfies(sale -> {
            assertThat(sale.saleId()).isEqualTo("in_torn");
            assertThat(sale.contradicted()).isTrue();
            assertThat(sale.taxedIn()).isEqualTo("DE");
            assertThat(sale.baseMinor()).isEqualTo(1000);
        });
        refused(Why.STILL_TO_JUDGE, () -> close(SUMMER, "filed"));

        as(() -> judge("in_torn", "DE"));
        books.follow();
        assertThat(as(() -> desk.unjudged(SUMMER, 10))).isEmpty();
        assertThat(close(SUMMER, "filed")).isTrue();
    }

    @Test
    void a_period_is_not_closed_while_a_sale_in_it_is_still_to_be_judged() {
        refused(Why.STILL_TO_JUDGE, () -> close(SUMMER, "filed"));
        assertThat(close(LocalDate.of(2025, 2, 28), "filed")).isTrue();
    }

    @Test
    void a_period_is_closed_once_when_it_is_over_and_with_a_reason() {
        as(() -> judge("in_odd", "US"));
        refused(Why.STILL_TO_BOOK, () -> close(SUMMER, "filed"));
        books.follow();
        refused(Why.NO_REASON, () -> close(SUMMER, " "));
        refused(Why.NOT_OVER, () -> close(LocalDate.of(2026, 11, 22), "filed"));

        assertThat(close(SUMMER, "filed")).isTrue();

        refused(Why.CLOSED_ALREADY, () -> close(LocalDate.of(2025, 5, 31), "filed"));
        assertThat(figures.closedUntil()).isEqualTo(SUMMER);
    }

    @Test
    void closing_takes_a_fresh_sign_in() {
        var old = SignIn.at(Clock.systemUTC().instant().minus(Duration.ofHours(1)), "fenna", Roles.FINANCE);

        assertThatThrownBy(() -> SignIn.as(old, () -> {
                    desk.close(SUMMER, "filed");
                    return true;
                }))
                .isInstanceOf(SignInTooOld.class);
    }

    @Test
    void a_sale_or_a_country_that_does_not_exist_is_refused() {
        refused(Why.UNKNOWN_SALE, () -> judge("in_none", "US"));
        refused(Why.UNKNOWN_COUNTRY, () -> judge("in_odd", "QQ"));
    }

    private void reconcile() {
        RunAs.job("test", () -> reconciliation.reconcile(Map.of()));
    }

    private boolean judge(String sale, String country) {
        desk.judge(sale, country, false, "the customer wrote so");
        return true;
    }

    private boolean close(LocalDate until, String reason) {
        return as(() -> {
            desk.close(until, reason);
            return true;
        });
    }

    private static <T> T as(java.util.function.Supplier<T> act) {
        return SignIn.as(SignIn.fresh("fenna", Roles.FINANCE), act);
    }

    private static void refused(Why why, java.util.function.Supplier<Boolean> act) {
        assertThatThrownBy(() -> as(act))
                .isInstanceOfSatisfying(
                        BooksRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }
}

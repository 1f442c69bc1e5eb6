package ai.astrasonic.console.finance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.console.ViewTest;
import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.notification.Notification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(roles = Roles.FINANCE)
class FinanceViewsTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Test
    void without_entries_it_says_so() {
        open("finance", "period=2025");

        assertThat(words()).contains("Nothing is booked", "No entry of 2025 yet");
    }

    @Test
    void a_year_shows_its_revenue_its_tax_and_each_account_and_names_nobody() {
        aYear();

        open("finance", "period=2025");

        assertThat(words())
                .contains(
                        "NL-21",
                        "OSS-DE-19",
                        "Revenue by month",
                        "Revenue by where it is taxed",
                        "1300",
                        "Debtors",
                        "€20.00")
                .doesNotContain("Jo Consumer", "cus_");
    }

    @Test
    void the_address_chooses_the_quarter() {
        aYear();

        open("finance", "period=2025-Q2");

        assertThat(words()).contains("OSS-DE-19").doesNotContain("NL-21");
    }

    @Test
    void an_entry_shows_its_lines_beside_the_list() {
        aYear();

        open("finance/entries", "period=2025&code=OSS&selected=2025000000003");

        assertThat($(MasterDetailLayout.class).single().getDetail().getElement().getTextRecursively())
                .contains("Entry 2025-000003", "8010 Revenue, consumers elsewhere in the Union", "1510DE");
    }

    @Test
    void the_returns_of_a_quarter_are_drafted() {
        aYear();

        open("finance/returns", "period=2025-Q2");

        assertThat(words()).contains("One-Stop-Shop", "Germany", "19 %", "To be filed and paid by 2025-07-31");
    }

    @Test
    void a_sale_to_be_judged_shows_what_points_where() {
        new BooksKept(application)
                .tell(BookStory.of("odd", "eur")
                        .invoice("2025-03-12", "FR", 1000, 0)
                        .charge("2025-03-12", 1000));

        open("finance/places", "period=2025");

        assertThat(words()).contains("AS-ODD", "€10.00", "card United States");
    }

    @Test
    void files_that_cannot_be_made_say_why() {
        open("finance/exports", "period=2025");
        test($(Button.class).withText("Make the files of 2025").single()).click();

        assertThat(words()).contains("No files yet");
        assertThat($(Notification.class).all())
                .extracting(notice -> notice.getElement().getTextRecursively())
                .anyMatch(said -> said.contains("Nothing is booked in 2025"));
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void an_auditor_reads_and_orders_nothing() {
        aYear();

        open("finance/exports", "period=2025");

        assertThat($(Button.class).withText("Make the files of 2025").all()).isEmpty();
    }

    @Test
    @WithMockUser(roles = Roles.ENGINEER)
    void an_engineer_does_not_see_the_books() {
        open("finance", "period=2025");

        assertThat(words()).contains("This page is not open to you");
    }

    private void aYear() {
        var books = new BooksKept(application);
        books.tell(BookStory.of("nl", "eur")
                .customer(new UUID(1, 1))
                .invoice("2025-03-12", "NL", 1210, 210)
                .charge("2025-03-12", 1210)
                .moved("charge", "ch_nl", "2025-03-12", 1210, 43));
        books.tell(BookStory.of("de", "eur").invoice("2025-04-12", "DE", 1190, 190));
    }
}

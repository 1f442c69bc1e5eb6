package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.CustomersRealm;
import ai.astrasonic.testing.LocalStackForTests;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer pays on the page of the stand-in for Stripe, and its signed events reach the account and the books. */
class SubscriptionJourneyTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static Chromium chromium;

    private final CustomersRealm realm = new CustomersRealm();
    private final String address = "ada-" + UUID.randomUUID() + "@example.org";

    @BeforeAll
    static void start() {
        LocalStackForTests.stack();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_customer_pays_sees_it_ends_it_and_the_books_have_the_sale() throws Exception {
        try (var ada = new Customer(chromium.browser(), realm, Locale.UK)) {
            new CustomersApplication(ada.signUp(address)).opensAnAccount();
            var page = ada.page();
            page.navigate(LocalStackForTests.stack().address() + "/my/subscription");
            assertThat(main(page)).contains("You have no subscription");

            press(page, "To the payment of Astrasonic Pro, by the month");
            page.waitForURL("**/checkout.stripe.com/c/pay/**");
            assertThat(main(page)).contains("Pay for Astrasonic Pro", "EUR 11.99");
            press(page, "Pay");
            page.waitForURL("**/my/subscription");

            assertThat(main(page)).contains("Your subscription is active", "Next payment", "€11.99");
            theBooksHaveTheSale();
            page.reload();
            assertThat(main(page)).contains("Invoices", "Paid", "€2.08");

            press(page, "To Stripe");
            page.waitForURL("**/billing.stripe.com/p/session/**");
            press(page, "Cancel subscription");
            page.locator("#state").getByText("Ends").waitFor();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Return"))
                    .click();
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                page.navigate(LocalStackForTests.stack().address() + "/my/subscription");
                assertThat(main(page)).contains("active until it ends");
            });
        }
    }

    /** By the signed events, and booked. */
    private void theBooksHaveTheSale() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> JdbcClient.create(LocalStackForTests.database())
                                .sql("""
                                SELECT count(*) FROM account a JOIN invoice i ON i.account_id = a.id
                                JOIN payment p ON p.invoice_id = i.id JOIN booking b ON b.matter = i.id
                                WHERE a.email = :address AND i.status = 'paid' AND p.status = 'succeeded'
                                  AND i.tax_minor = 208""")
                                .param("address", address)
                                .query(Long.class)
                                .single()
                        > 0);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}

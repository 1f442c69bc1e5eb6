package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.LocalStackForTests;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The privacy centre as a customer goes through it, page by page and press by press. */
record OwnPages(Page page) {

    private static final Pattern CASE = Pattern.compile(".*/my/requests/[0-9a-f-]{36}$");

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    String at(String path) {
        page.navigate(LocalStackForTests.stack().address() + path);
        return main();
    }

    String main() {
        return page.locator("main").innerText();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    /** On the page of Stripe, and back, until its signed events have told of the payment. */
    void pay() {
        assertThat(at("/my/subscription")).contains("You have no subscription");
        press("To the payment of Astrasonic Pro, by the month");
        page.waitForURL("**/checkout.stripe.com/c/pay/**");
        press("Pay");
        page.waitForURL("**/my/subscription");
        assertThat(main()).contains("Your subscription is active");
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(at("/my/subscription")).contains("Invoices", "Paid"));
    }

    void objectTo(String activity) {
        at("/my/requests/new?kind=objection");
        page.locator("#about").selectOption(activity);
        press("Object");
        page.waitForURL(CASE);
    }

    /** Answers the passphrase; the page shows the request afterwards. */
    String askForACopy() {
        at("/my/requests/new?kind=access");
        press("Ask for a copy");
        var passphrase = page.locator("main code").innerText();
        follow("See how far it is");
        page.waitForURL(CASE);
        return passphrase;
    }

    /** Answers the address of the receipt. */
    String askForErasure() {
        at("/my/requests/new?kind=erasure");
        press("Delete my account");
        page.waitForURL(CASE);
        return page.locator("main a[href*='/followed/']").getAttribute("href");
    }

    /** As the console calls it. */
    String request() {
        return page.url().replaceAll(".*/my/(requests/[0-9a-f-]{36})$", "$1");
    }

    void downloadCertificate(Path file) {
        page.waitForDownload(() -> follow("Download the certificate")).saveAs(file);
    }
}

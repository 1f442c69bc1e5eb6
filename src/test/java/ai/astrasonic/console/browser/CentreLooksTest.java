package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.ServedTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The privacy centre in a real browser: in both themes, languages and widths no barrier, and a request by pressing buttons. */
@ServedTest
class CentreLooksTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static Chromium chromium;

    @Autowired
    AccountRegister register;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() throws Exception {
        chromium = new Chromium();
        Files.createDirectories(SCREENSHOTS);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void a_customer() {
        register.register(List.of(new NewAccount(
                AccountId.next(clock),
                new EmailAddress("noor@example.org"),
                "Noor",
                "NL",
                Locale.of("nl"),
                null,
                SignInAs.CUSTOMER,
                clock.instant())));
    }

    private Page signedIn(Browser.NewContextOptions options) {
        var page = chromium.browser().newContext(options).newPage();
        page.navigate(at("/sign-in-as/customer"));
        return page;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void a_copy_is_asked_for_and_an_erasure_taken_back_by_pressing_buttons() {
        var page = signedIn(new Browser.NewContextOptions().setLocale("en-GB"));
        press(page, AriaRole.LINK, "See your requests, or make one");
        press(page, AriaRole.LINK, "Ask for a copy");
        press(page, AriaRole.BUTTON, "Ask for a copy");
        assertThat(page.locator("code").textContent()).hasSizeGreaterThan(10);
        press(page, AriaRole.LINK, "See how far it is");
        assertThat(page.locator("main").textContent()).contains("We put your data together");

        page.navigate(at("/my/requests/new?kind=erasure"));
        press(page, AriaRole.BUTTON, "Delete my account");
        press(page, AriaRole.BUTTON, "Take this request back");

        assertThat(page.locator("main").textContent()).contains("You took it back");
        page.context().close();
    }

    @Test
    void everybody_can_use_it_without_barriers() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(1440, 390)) {
                var page = signedIn(new Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900)
                        .setLocale(scheme == ColorScheme.LIGHT ? "en-GB" : "nl-NL"));
                for (var path : List.of(
                        "",
                        "/account",
                        "/data",
                        "/consents",
                        "/subscription",
                        "/connections",
                        "/requests",
                        "/requests/new?kind=objection",
                        "/requests/none",
                        "/signed-out")) {
                    page.navigate(at("/my" + path));
                    Looks.asItIs(
                            page,
                            "centre" + path.replaceAll("[^a-z]+", "-") + "-"
                                    + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
                }
                page.navigate(at("/privacy/requests"));
                Looks.asItIs(page, "without-signing-in-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
                page.context().close();
            }
        }
    }
}

package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.policies.PolicyId;
import ai.astrasonic.policies.PolicyStories;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.ServedTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Versions of the policy in a real browser, for the DPO, for everybody and for a customer: no barrier, whatever theme and width. */
@ServedTest
class PolicyLooksTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static Chromium chromium;

    @Autowired
    ApplicationContext application;

    @Autowired
    AccountRegister register;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private PolicyId published;
    private PolicyId draft;

    @BeforeAll
    static void start() throws IOException {
        chromium = new Chromium();
        Files.createDirectories(SCREENSHOTS);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void two_versions_and_a_draft() {
        register.register(List.of(new NewAccount(
                AccountId.next(clock),
                new EmailAddress("noor@example.org"),
                "Noor",
                "NL",
                Locale.of("nl"),
                null,
                SignInAs.CUSTOMER,
                clock.instant())));
        var stories = new PolicyStories(application);
        stories.published(30);
        published = stories.published(20);
        draft = stories.judged(stories.words(10), true);
    }

    @Test
    void everybody_can_use_its_pages_without_barriers() {
        var barriers = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1440, 390)) {
                lookAtEach(scheme, width, barriers);
            }
        }
        assertThat(barriers).isEmpty();
    }

    private void lookAtEach(ColorScheme scheme, int width, List<String> barriers) {
        var options = new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 1_800)
                .setLocale(scheme == ColorScheme.LIGHT ? "en-GB" : "nl-NL");
        try (var context = chromium.browser().newContext(options)) {
            var page = context.newPage();
            page.navigate(at("/sign-in-as/dpo"));
            page.navigate(at("/sign-in-as/customer"));
            var pages = Map.of(
                    "list", "policies",
                    "version", "policies/" + published,
                    "draft", "policies/" + draft,
                    "mine", "my/policies",
                    "public", "privacy/versions/nl/2");
            pages.forEach((name, path) -> {
                page.navigate(at("/" + path));
                page.locator("h1").first().waitFor();
                page.waitForLoadState(LoadState.NETWORKIDLE);
                barriers.addAll(look(page, name, scheme, width));
            });
            lookForTheProof(page, scheme);
            barriers.addAll(look(page, "proof", scheme, width));
        }
    }

    /** The DPO asks whether this person was told, by an address that is shown to nobody again. */
    private void lookForTheProof(Page page, ColorScheme scheme) {
        boolean english = scheme == ColorScheme.LIGHT;
        page.navigate(at("/policies"));
        page.getByLabel(english ? "Account, e-mail address" : "Account, e-mailadres")
                .fill("noor@example.org");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(english ? "Find" : "Zoeken")
                                .setExact(true))
                .click();
        page.getByText(english ? "No version is known that was shown" : "Er is geen versie bekend die is getoond")
                .waitFor();
        assertThat(page.locator("main").innerText()).doesNotContain("noor@example.org");
    }

    private static List<String> look(Page page, String name, ColorScheme scheme, int width) {
        var file = "policy-" + name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(file + ".png")));
        var found = new ArrayList<>(new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(barrier -> file + " " + barrier.getId() + " " + barrier.getNodes())
                        .toList());
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
            found.add(file + " scrolls sideways");
        }
        return found;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}

package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.recipientchanges.CampaignStories;
import ai.astrasonic.testing.ServedTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The public page of recipients in both themes, both languages and two widths: no barrier, and nothing scrolls sideways. */
@ServedTest
class PublicRecipientsTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static Chromium chromium;

    @Autowired
    ApplicationContext application;

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

    @Test
    void everybody_can_read_it_without_barriers() {
        var stories = new CampaignStories(application);
        stories.announced("crisp");
        stories.withdraw(stories.announced("resend"));

        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(1440, 390)) {
                for (var language : List.of("en", "nl")) {
                    look(scheme, width, language);
                }
            }
        }
    }

    private void look(ColorScheme scheme, int width, String language) {
        var seen = "public-recipients-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (var context = chromium.browser()
                .newContext(
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
            var page = context.newPage();
            page.navigate("http://127.0.0.1:" + port + "/privacy/recipients/" + language);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(seen + ".png")));

            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream().map(found -> found.getId() + " " + found.getNodes()))
                    .as(seen)
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(seen)
                    .isEqualTo(true);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        }
    }
}

package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.notices.NoticeStories;
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

/** The public notices in both themes, both languages and two widths: no barrier, nothing scrolls sideways, no cookie. */
@ServedTest
class PublicNoticesTest {

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
    void everybody_can_read_them_without_barriers() {
        var stories = new NoticeStories(application);
        var notice = stories.get(stories.published(stories.letters.breach())).publicId();

        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(1440, 390)) {
                for (var language : List.of("en", "nl")) {
                    look(scheme, width, language, "", "list");
                    look(scheme, width, language, "/" + notice, "one");
                }
            }
        }
    }

    private void look(ColorScheme scheme, int width, String language, String below, String which) {
        var seen =
                "public-notices-" + which + "-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (var context = chromium.browser()
                .newContext(
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
            var page = context.newPage();
            page.navigate("http://127.0.0.1:" + port + "/notices/" + language + below);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(seen + ".png")));

            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream().map(found -> found.getId() + " " + found.getNodes()))
                    .as(seen)
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(seen)
                    .isEqualTo(true);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(context.cookies()).as(seen).isEmpty();
        }
    }
}

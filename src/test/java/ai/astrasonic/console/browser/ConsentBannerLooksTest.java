package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.testing.ServedTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The consent banner as people meet it: two equal buttons, by keyboard, in both themes and languages, on a phone and on a desk. */
@ServedTest
class ConsentBannerLooksTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int SMALLEST_TARGET = 24;

    private static Chromium chromium;
    private static int visitors;

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

    private BannerSite visitor(ColorScheme scheme, int width) {
        return new BannerSite(
                chromium.browser(),
                port,
                "10.5.2." + visitors++,
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, width < 500 ? 844 : 900));
    }

    private static Locator choices(Page page) {
        return page.locator("astrasonic-consent .choice");
    }

    @Test
    void nobody_meets_a_barrier() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(1440, 390)) {
                for (var language : List.of("en", "nl")) {
                    look(scheme, width, language);
                }
            }
        }
    }

    private void look(ColorScheme scheme, int width, String language) {
        var name = "consent-banner-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (var site = visitor(scheme, width)) {
            var page = site.open("/" + language);
            isGood(page, name + "-asks");
            twoEqualChoices(page);
            choices(page).last().click();
            isGood(page, name + "-later");
            page.locator("astrasonic-consent .settings").click();
            isGood(page, name + "-settings");
        }
    }

    private static void isGood(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream().map(found -> found.getId() + " " + found.getNodes()))
                .as(name)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
        for (var target : page.locator("astrasonic-consent button:visible, astrasonic-consent a:visible")
                .all()) {
            assertThat(target.boundingBox().height).as(name).isGreaterThanOrEqualTo(SMALLEST_TARGET);
            assertThat(target.boundingBox().width).as(name).isGreaterThanOrEqualTo(SMALLEST_TARGET);
        }
    }

    private static void twoEqualChoices(Page page) {
        assertThat(choices(page).count()).isEqualTo(2);
        var one = choices(page).first();
        var other = choices(page).last();
        assertThat(one.boundingBox().width).isEqualTo(other.boundingBox().width);
        assertThat(one.boundingBox().height).isEqualTo(other.boundingBox().height);
        assertThat(one.boundingBox().y).isEqualTo(other.boundingBox().y);
        assertThat(one.evaluate(STYLE)).isEqualTo(other.evaluate(STYLE));
        assertThat(page.locator("astrasonic-consent input").count())
                .as("nothing is ticked")
                .isZero();
    }

    private static final String STYLE = "button => { const style = getComputedStyle(button);"
            + " return ['color', 'backgroundColor', 'borderColor', 'fontSize', 'fontWeight', 'opacity'].map(p => style[p]); }";

    @Test
    void everything_works_by_keyboard_and_nobody_is_trapped() {
        try (var site = visitor(ColorScheme.LIGHT, 1440)) {
            var page = site.open("/");
            assertThat(focus(page)).as("the page keeps its focus").isEqualTo("BODY");
            assertThat(tabs(page, 5)).containsExactly("Privacy policy", "Essential Only", "Accept All", "×", "Library");

            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Enter");
            assertThat(focus(page)).isEqualTo("Cookie settings");
            page.keyboard().press("Enter");
            assertThat(focus(page)).isEqualTo("May we measure how this site is used?");
            page.keyboard().press("Escape");
            assertThat(focus(page)).isEqualTo("Cookie settings");
            assertThat(tabs(page, 2)).containsExactly("Withdraw consent", "Library");

            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Space");
            assertThat(page.evaluate("document.querySelector('astrasonic-consent').granted"))
                    .isEqualTo(false);
            assertThat(focus(page)).isEqualTo("Cookie settings");
        }
    }

    private static List<String> tabs(Page page, int times) {
        return IntStream.range(0, times)
                .mapToObj(n -> {
                    page.keyboard().press("Tab");
                    return focus(page);
                })
                .toList();
    }

    private static String focus(Page page) {
        return String.valueOf(page.evaluate("""
                () => { let active = document.activeElement;
                  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
                  return active === document.body ? 'BODY' : active.textContent; }"""));
    }

    @Test
    void a_screen_reader_is_told_what_it_is_and_what_was_chosen() {
        try (var site = visitor(ColorScheme.LIGHT, 390)) {
            var page = site.open("/nl");
            var dialog = page.locator("astrasonic-consent [role=dialog]");
            assertThat(dialog.evaluate("d => [d.lang, d.getAttribute('aria-modal'),"
                            + " d.getRootNode().getElementById(d.getAttribute('aria-labelledby')).textContent]"))
                    .isEqualTo(List.of("nl", "false", "Mogen wij meten hoe deze site wordt gebruikt?"));

            choices(page).first().click();
            assertThat(page.locator("astrasonic-consent [role=status]").textContent())
                    .isEqualTo("Uw keuze nu: Alleen noodzakelijk.");
            assertThat(page.evaluate("document.documentElement.style.scrollPaddingBottom"))
                    .isEqualTo("");
        }
    }

    @Test
    void both_choices_are_in_sight_in_a_narrow_low_window_too() {
        try (var site = visitor(ColorScheme.DARK, 320)) {
            var page = site.open("/nl");
            page.setViewportSize(320, 256);
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("consent-banner-320.png")));
            for (var choice : choices(page).all()) {
                var box = choice.boundingBox();
                assertThat(box.y + box.height).as("in sight without scrolling").isLessThanOrEqualTo(256);
            }
            choices(page).last().click();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(page.evaluate("document.querySelector('astrasonic-consent').granted"))
                    .isEqualTo(true);
        }
    }
}

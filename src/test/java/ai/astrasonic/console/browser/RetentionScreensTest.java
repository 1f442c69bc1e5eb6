package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.local.LocalStack;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.testing.LocalStackForTests;
import ai.astrasonic.testing.SheetOfTheDay;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sheet, a line, rules, simulator and forecast with something on them, and the dialogs that ask before an act. */
class RetentionScreensTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> ACTS = List.of("retention?act=run", "retention?act=stop");

    /** The whole of a page with charts, which scrolls inside its frame. */
    private static final int TALL = 1_700;

    private static Chromium chromium;
    private static LocalStack stack;
    private static UUID waiting;

    @BeforeAll
    static void a_sheet_of_the_morning() throws IOException {
        stack = LocalStackForTests.stack();
        chromium = new Chromium();
        Files.createDirectories(SCREENSHOTS);
        var sheet = new SheetOfTheDay(JdbcClient.create(LocalStackForTests.database()), LocalDate.now(Controller.ZONE));
        waiting = sheet.plant();
        for (int month = 0; month < 13; month++) {
            sheet.mails(sheet.day().minusMonths(month), 60 + 37 * (month * 5 % 7));
        }
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440, en-GB", "DARK, 390, nl-NL"})
    void its_screens_are_free_of_barriers(ColorScheme scheme, int width, String language) {
        lookAtEach(scheme, width, language);
    }

    @ParameterizedTest
    @CsvSource({"DARK, 1440, nl-NL", "LIGHT, 390, nl-NL", "DARK, 390, en-GB"})
    @Tag("long")
    void its_screens_are_free_of_barriers_in_other_combinations_too(ColorScheme scheme, int width, String language) {
        lookAtEach(scheme, width, language);
    }

    private void lookAtEach(ColorScheme scheme, int width, String language) {
        var barriers = new ArrayList<String>();
        try (var dpo = Staff.signIn(chromium.browser(), stack, "dpo", scheme, width, Locale.forLanguageTag(language))) {
            screens().forEach((name, address) -> {
                dpo.at(address);
                if (address.contains("what-if")) {
                    dpo.page().locator("figure.chart").first().waitFor();
                    dpo.page().setViewportSize(width, TALL);
                }
                dpo.settled();
                picture(dpo, name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + language);
                dpo.barriers().forEach(barrier -> barriers.add(name + " " + barrier));
                if (dpo.scrollsSidewaysAt(width)) {
                    barriers.add(name + " scrolls sideways");
                }
            });
        }
        assertThat(barriers).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void what_asks_before_an_act_is_free_of_barriers(ColorScheme scheme) {
        var barriers = new ArrayList<String>();
        try (var dpo = Staff.signIn(chromium.browser(), stack, "dpo", scheme, Staff.WIDE)) {
            for (var act : ACTS) {
                dpo.at(act);
                barriers.addAll(judged(dpo, "vaadin-dialog[opened]"));
            }
            dpo.at("retention/rules?rule=email").press("Change");
            barriers.addAll(judged(dpo, "vaadin-dialog[opened]"));
            picture(dpo, "retention-change-" + scheme.name().toLowerCase(Locale.ROOT));
            assertThat(dpo.complaints()).isEmpty();
        }
        assertThat(barriers).isEmpty();
    }

    private static List<String> judged(Staff dpo, String opened) {
        dpo.page()
                .locator(opened)
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        dpo.settled();
        return dpo.barriers();
    }

    private static void picture(Staff dpo, String name) {
        dpo.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }

    private static Map<String, String> screens() {
        return Map.of(
                "retention", "retention",
                "retention-detail", "retention?selected=" + waiting,
                "retention-line", "retention/line/" + waiting,
                "retention-rules", "retention/rules",
                "retention-rule", "retention/rules?rule=payment-oss",
                "retention-what-if", "retention/what-if?rule=email&period=P6M",
                "retention-forecast", "retention/what-if");
    }
}

package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.local.LocalStack;
import ai.astrasonic.testing.LocalStackForTests;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register, a recipient with and without contract, the decisions on adequacy, and the form that files a contract. */
class RecipientScreensTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** Long enough for a whole page, which scrolls inside its frame. */
    private static final int TALL = 2_600;

    private static final Map<String, String> SCREENS = Map.of(
            "recipients", "recipients",
            "recipients-detail", "recipients?selected=resend",
            "recipient-stripe", "recipients/stripe",
            "recipient-resend", "recipients/resend",
            "recipients-tasks", "recipients/tasks",
            "recipients-adequacy", "recipients/adequacy");

    private static Chromium chromium;
    private static LocalStack stack;

    @BeforeAll
    static void examples_are_on_file() throws IOException {
        stack = LocalStackForTests.stack();
        chromium = new Chromium();
        Files.createDirectories(SCREENSHOTS);
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
    @CsvSource({"DARK, 1440, nl-NL", "LIGHT, 390, en-GB"})
    @Tag("long")
    void its_screens_are_free_of_barriers_in_other_combinations_too(ColorScheme scheme, int width, String language) {
        lookAtEach(scheme, width, language);
    }

    private void lookAtEach(ColorScheme scheme, int width, String language) {
        var barriers = new ArrayList<String>();
        try (var dpo = Staff.signIn(chromium.browser(), stack, "dpo", scheme, width, Locale.forLanguageTag(language))) {
            SCREENS.forEach((name, address) -> {
                dpo.at(address);
                dpo.page().setViewportSize(width, name.startsWith("recipient-") ? TALL : 1_000);
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
    @CsvSource({"LIGHT, 1440", "DARK, 390"})
    void the_form_of_a_contract_is_free_of_barriers(ColorScheme scheme, int width) {
        try (var dpo = Staff.signIn(chromium.browser(), stack, "dpo", scheme, width)) {
            dpo.at("recipients/sentry").press("File an agreement");
            dpo.page()
                    .locator("vaadin-dialog[opened]")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            dpo.page().setViewportSize(width, 1_500);
            dpo.settled();
            picture(dpo, "recipient-form-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
            assertThat(dpo.barriers()).isEmpty();
            assertThat(dpo.complaints()).isEmpty();
        }
    }

    @Test
    void the_whole_register_comes_in_one_click() throws IOException {
        try (var dpo = Staff.signIn(chromium.browser(), stack, "dpo", ColorScheme.LIGHT, Staff.WIDE)) {
            dpo.at("recipients");
            var download = dpo.page()
                    .waitForDownload(
                            () -> dpo.page().getByText("Whole register (ZIP)").click());

            assertThat(download.suggestedFilename()).isEqualTo("register-of-recipients.zip");
            assertThat(Files.size(download.path())).isGreaterThan(10_000);
            download.saveAs(SCREENSHOTS.resolve("register-of-recipients.zip"));
        }
    }

    private static void picture(Staff dpo, String name) {
        dpo.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }
}

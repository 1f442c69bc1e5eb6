package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.command.Main;
import ai.astrasonic.jobs.verify.PackageVerifier;
import ai.astrasonic.local.LocalStack;
import ai.astrasonic.testing.LocalStackForTests;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A person asks, the console answers: everything real, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessRequestJourneyTest {

    private static final Path LIBRARY = Path.of("src/test/resources/libraries/rekordbox-6.xml");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Pattern DOWNLOAD = Pattern.compile("http://localhost:\\d+/download/[A-Za-z0-9_-]+");

    private static final Pattern CASE = Pattern.compile(".*/requests/[0-9a-f-]{36}$");

    private static Chromium chromium;
    private static LocalStack stack;

    /** The address of the case that the first test leaves behind. */
    private static String caseAddress = "requests";

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        stack = LocalStackForTests.stack();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private static Staff staff(String role) {
        return staff(role, ColorScheme.LIGHT, Staff.WIDE);
    }

    private static Staff staff(String role, ColorScheme scheme, int width) {
        return Staff.signIn(chromium.browser(), stack.address(), role, stack.loginPassword(), scheme, width);
    }

    @Test
    @Order(1)
    void a_request_is_filed_and_its_package_released_downloaded_and_verified() throws Exception {
        try (var dpo = staff("dpo")) {
            String person = openFirstPerson(dpo);
            importLibrary(person);
            file(dpo);
            String passphrase = confirmIdentity(dpo);
            preview(dpo);
            release(dpo);

            var downloaded = download(dpo, passphrase);

            assertThat(PackageVerifier.verify(downloaded, null).lines()).allMatch(line -> line.good());
            assertThat(dpo.complaints()).isEmpty();
        }
    }

    private static String openFirstPerson(Staff dpo) {
        dpo.at("people");
        dpo.page().locator("vaadin-grid-cell-content .stack").first().click();
        dpo.page().locator(".list-detail-page").click();
        dpo.page().waitForURL("**/people/*-*");
        return dpo.page().url().replaceAll(".*/people/([0-9a-f-]{36}).*", "$1");
    }

    /** By the same command that people use. */
    private static void importLibrary(String person) throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                "library",
                "--account",
                person,
                LIBRARY.toString());
        command.environment()
                .put("ASTRASONIC_CLI_FILE", stack.commandLineAccess().toString());
        assertThat(command.inheritIO().start().waitFor()).isZero();
    }

    private static void file(Staff dpo) {
        dpo.press("File an access request");
        dpo.page().getByLabel("Postal address").fill("Kerkstraat 1, Utrecht");
        dpo.press("File the request");
        dpo.page().waitForURL(CASE);
        caseAddress = dpo.page().url().replaceAll(".*/(requests/[0-9a-f-]{36})$", "$1");
    }

    private static String confirmIdentity(Staff dpo) {
        dpo.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More"))
                .first()
                .click();
        dpo.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Confirm in another way"))
                .click();
        dpo.page().getByLabel("In person").check();
        dpo.page().getByLabel("Reason").fill("She came to the office and we know her well.");
        dpo.press("Confirm identity");
        var passphrase = dpo.page().locator(".passphrase code");
        passphrase.waitFor();
        String words = passphrase.textContent();
        dpo.press("I have passed it on");
        return words;
    }

    /** The job builds the package meanwhile, and the page changes by itself. */
    private void preview(Staff dpo) {
        var look = dpo.page()
                .getByText("Look at the package", new Page.GetByTextOptions().setExact(true))
                .last();
        dpo.page().locator(".link-button.primary").waitFor(new Locator.WaitForOptions().setTimeout(180_000));
        dpo.page().waitForDownload(look::click).saveAs(folder.resolve("preview.zip"));
        assertThat(folder.resolve("preview.zip")).isNotEmptyFile();
    }

    private static void release(Staff dpo) {
        dpo.press("Release");
        dpo.press("Release the package");
        dpo.page()
                .getByText("Downloads", new Page.GetByTextOptions().setExact(true))
                .waitFor();
    }

    private Path download(Staff dpo, String passphrase) {
        var page = dpo.page();
        page.navigate(link(page));
        page.locator("#field").fill(passphrase);
        var file = folder.resolve("package.zip");
        page.waitForDownload(() -> page.locator("form button").click()).saveAs(file);
        return file;
    }

    /** The newest mail in the local mailbox with a link to download by. */
    private static String link(Page page) {
        for (int look = 0; look < 60; look++) {
            page.navigate(stack.mailbox().toString());
            for (var mail : page.locator("td a").all()) {
                page.navigate(stack.mailbox().resolve(mail.getAttribute("href")).toString());
                var found = DOWNLOAD.matcher(page.content());
                if (found.find()) {
                    return found.group();
                }
                page.goBack();
            }
            page.waitForTimeout(1_000);
        }
        throw new AssertionError("No mail with a link arrived");
    }

    @Test
    @Order(2)
    void every_view_is_free_of_barriers_in_both_themes_and_at_both_widths() throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Map<String, List<String>> barriers = new TreeMap<>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(Staff.WIDE, Staff.NARROW)) {
                try (var dpo = staff("dpo", scheme, width)) {
                    look(dpo, scheme.name().toLowerCase(Locale.ROOT) + "-" + width, barriers);
                }
            }
        }
        barriers.values().removeIf(List::isEmpty);

        assertThat(barriers).isEmpty();
    }

    private static void look(Staff dpo, String how, Map<String, List<String>> barriers) {
        for (var language : List.of("en", "nl")) {
            dpo.speak(language);
            for (var view : views().entrySet()) {
                dpo.at(view.getValue());
                dpo.page().waitForTimeout(700);
                String name = view.getKey() + "-" + how + "-" + language;
                dpo.page().screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
                barriers.put(name, dpo.barriers());
            }
        }
    }

    private static Map<String, String> views() {
        var views = new TreeMap<String, String>();
        views.put("promises", "");
        views.put("promise", "promises/RIGHT-2");
        views.put("requests", "requests?closed=shown");
        views.put("case", caseAddress);
        views.put("intake", "requests/new");
        views.put("people", "people");
        views.put("data-map", "data-map?selected=accounts.account");
        views.put("jobs", "jobs");
        views.put("audit", "audit");
        views.put("missing", "nothing-is-here");
        return views;
    }

    @Test
    @Order(3)
    void dialogs_are_free_of_barriers_and_work_by_keyboard() {
        try (var dpo = staff("dpo")) {
            dpo.at("data-map");
            dpo.page().keyboard().press("Control+k");
            dpo.page().locator(".palette-results").waitFor();
            var barriers = new ArrayList<>(dpo.barriers());
            dpo.page().keyboard().type("audit");
            dpo.page()
                    .locator(".palette-option", new Page.LocatorOptions().setHasText("Audit trail"))
                    .waitFor();
            dpo.page().keyboard().press("Enter");
            dpo.page().waitForURL("**/audit");
            dpo.page()
                    .locator(".palette-results")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            dpo.page().keyboard().press("?");
            dpo.page().locator(".shortcut-help dl").waitFor();
            barriers.addAll(dpo.barriers());
            dpo.page().keyboard().press("Escape");
            dpo.page()
                    .locator(".shortcut-help dl")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            dpo.page().keyboard().press("g");
            dpo.page().keyboard().press("d");
            dpo.page().waitForURL("**/data-map");

            assertThat(barriers).isEmpty();
            assertThat(dpo.complaints()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void somebody_without_a_role_gets_a_page_that_says_so() {
        try (var newcomer = staff("newcomer")) {
            assertThat(newcomer.page()
                            .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                            .textContent())
                    .isEqualTo("You have no role here");
            assertThat(newcomer.barriers()).isEmpty();
        }
    }
}

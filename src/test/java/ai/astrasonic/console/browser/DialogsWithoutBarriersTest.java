package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.local.LocalStack;
import ai.astrasonic.testing.LocalStackForTests;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What opens over a screen, and the pages for people who do not sign in, in both themes. */
class DialogsWithoutBarriersTest {

    private static final List<String> OF_A_CASE =
            List.of("Confirm in another way", "Enter the code", "Take more time", "Refuse", "The person took it back");

    private static Chromium chromium;
    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = LocalStackForTests.stack();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void palette_and_shortcuts_are_free_of_barriers_and_work_by_keyboard(ColorScheme scheme) {
        try (var dpo = dpo(scheme, Staff.WIDE)) {
            dpo.at("data-map");
            dpo.page().keyboard().press("Control+k");
            dpo.page().locator(".palette-results").waitFor();
            var barriers = new ArrayList<>(dpo.barriers());
            dpo.page().keyboard().type("audit");
            dpo.page()
                    .locator(".palette-option", new Page.LocatorOptions().setHasText("Audit trail"))
                    .first()
                    .waitFor();
            dpo.page().keyboard().press("Enter");
            dpo.page().waitForURL("**/audit");
            gone(dpo, ".palette-results");
            dpo.page().keyboard().press("?");
            dpo.page().locator(".shortcut-help dl").waitFor();
            barriers.addAll(dpo.barriers());
            dpo.page().keyboard().press("Escape");
            gone(dpo, ".shortcut-help dl");
            dpo.page().keyboard().press("g");
            dpo.page().keyboard().press("d");
            dpo.page().waitForURL("**/data-map");

            assertThat(barriers).isEmpty();
            assertThat(dpo.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void what_asks_before_something_is_done_is_free_of_barriers(ColorScheme scheme) {
        try (var dpo = dpo(scheme, Staff.WIDE)) {
            var work = new AccessCase(dpo);
            work.openFirstPerson();
            dpo.page().locator(".masked button").first().click();
            judged(dpo, "reveal");
            work.file();
            for (var act : OF_A_CASE) {
                work.choose(act);
                judged(dpo, act);
            }
            dpo.at("audit").press("Verify the trail");
            judged(dpo, "verify");
        }
    }

    @Test
    void a_view_is_saved_and_opened_by_keyboard_and_its_dialog_is_free_of_barriers() {
        try (var dpo = dpo(ColorScheme.LIGHT, Staff.WIDE)) {
            dpo.at("requests?kind=ACCESS");
            openTheViews(dpo);
            dpo.page().keyboard().press("Enter");
            dpo.page().getByLabel("Share with the team").waitFor();
            dpo.settled();
            assertThat(dpo.barriersInBothThemes()).isEmpty();
            dpo.page().keyboard().type("Access only");
            dpo.page().keyboard().press("Enter");
            dpo.page().getByText("Access only is saved.").first().waitFor();

            dpo.at("requests");
            openTheViews(dpo);
            dpo.page().keyboard().press("Enter");
            dpo.page().waitForURL(address -> address.contains("kind=ACCESS") && address.contains("columns="));
            assertThat(dpo.complaints()).isEmpty();
        }
    }

    private static void openTheViews(Staff dpo) {
        dpo.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Views"))
                .focus();
        dpo.page().keyboard().press("ArrowDown");
        dpo.page().getByText("Save this view").waitFor();
        dpo.settled();
    }

    @Test
    void pages_for_people_without_a_link_that_works_are_free_of_barriers_too() {
        try (var anybody = dpo(ColorScheme.LIGHT, Staff.NARROW)) {
            for (var path : List.of("/identity/nothing", "/download/nothing")) {
                anybody.page().navigate(stack.address().resolve(path).toString());

                assertThat(anybody.barriersInBothThemes()).as(path).isEmpty();
                assertThat(anybody.scrollsSidewaysAt(Staff.NARROWEST)).as(path).isFalse();
            }
        }
    }

    private static void judged(Staff dpo, String dialog) {
        var opened = dpo.page().locator("vaadin-dialog[opened]");
        opened.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        dpo.settled();
        assertThat(dpo.barriers()).as(dialog).isEmpty();
        dpo.page().keyboard().press("Escape");
        gone(dpo, "vaadin-dialog[opened]");
    }

    private static void gone(Staff dpo, String what) {
        dpo.page().locator(what).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static Staff dpo(ColorScheme scheme, int width) {
        return Staff.signIn(chromium.browser(), stack, "dpo", scheme, width);
    }
}

package ai.astrasonic.console.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** What a DPO does about a breach, click by click, and what a second person does with its letters. */
record BreachCase(Staff dpo, String page) {

    private static final int PATIENCE = 120_000;

    BreachCase open() {
        dpo.at(page);
        return this;
    }

    void becomesCertain(String because) {
        dpo.press("We are certain");
        written("What made it certain", because);
        inDialog("Start the 72 hours");
        dialog().first().waitFor(hidden());
    }

    /** The tables' names as they are shown, and ids as somebody pastes them. */
    void count(List<String> tables, String ids, String because) {
        dpo.press("Count");
        var box = dialog().locator("vaadin-multi-select-combo-box")
                .filter(new Locator.FilterOptions().setHasText("Tables"))
                .last();
        for (var table : tables) {
            box.locator("input").fill(table);
            dpo.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(table))
                    .first()
                    .click();
        }
        box.locator("input").press("Escape");
        chosen("Whose records", "Whoever is on a list");
        written("Ids of accounts, one a line", ids);
        inDialog("Take these in");
        seen("lines: ");
        written("Reason", because);
        inDialog("First look");
        seen(" people, ");
        inDialog("Count");
        dialog().first().waitFor(hidden());
    }

    void assess(String kind, String identifiable, Map<String, String> choices) {
        dpo.press("Assess");
        dialog().getByLabel(kind, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
        written("Why so easily", identifiable);
        choices.forEach(this::chosen);
        inDialog("Keep this assessment");
        dialog().first().waitFor(hidden());
    }

    void decide(String about, String ground, String because) {
        dpo.press("Decide on the " + about);
        dialog().getByText(ground).first().click();
        written("Why", because);
        inDialog("Sign this decision");
        dialog().first().waitFor(hidden());
    }

    void freeze(String kind, String because) {
        dpo.press("Freeze " + kind);
        if (!because.isEmpty()) {
            written("Why", because);
        }
        inDialog("Freeze this version");
        dialog().first().waitFor(hidden(PATIENCE));
    }

    /** The newest version's. */
    Path file(String label, Path to) {
        var link = dpo.page()
                .getByText(label, new Page.GetByTextOptions().setExact(true))
                .first();
        link.waitFor();
        dpo.page().waitForDownload(link::click).saveAs(to);
        return to;
    }

    void received(String number) {
        dpo.press("Note the receipt");
        written("Number of the authority", number);
        inDialog("Note it");
        dialog().first().waitFor(hidden());
    }

    void draft(Map<String, String> parts) {
        dpo.press("Draft a letter");
        parts.forEach(this::written);
        inDialog("Keep this draft");
        dialog().first().waitFor(hidden());
    }

    void ask(String because) {
        dpo.press("Ask for approval");
        written("Why people are told", because);
        inDialog("Ask a second person");
        seen("Waits for a second person");
    }

    void awaitSent() {
        Awaitility.await()
                .atMost(Duration.ofMillis(PATIENCE))
                .pollInSameThread()
                .until(() -> open().isSent());
    }

    private boolean isSent() {
        return dpo.page()
                .locator(".state")
                .getByText("Sent", new Locator.GetByTextOptions().setExact(true))
                .first()
                .isVisible();
    }

    void seen(String words) {
        dpo.page().getByText(words).first().waitFor();
    }

    private Locator dialog() {
        return dpo.page().locator("vaadin-dialog");
    }

    private void inDialog(String button) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
    }

    private void written(String field, String words) {
        dialog().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(field))
                .first()
                .fill(words);
    }

    private void chosen(String select, String option) {
        dialog().locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(select))
                .first()
                .click();
        dpo.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    private static Locator.WaitForOptions hidden() {
        return hidden(30_000);
    }

    private static Locator.WaitForOptions hidden(int millis) {
        return new Locator.WaitForOptions()
                .setState(WaitForSelectorState.HIDDEN)
                .setTimeout(millis);
    }
}

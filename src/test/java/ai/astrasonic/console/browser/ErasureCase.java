package ai.astrasonic.console.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** What a DPO does with a person's erasure, and a second one with its approval, click by click. */
record ErasureCase(Staff dpo) {

    private static final int PATIENCE = 150_000;

    /** Answers the address of the case. */
    String file(String person) {
        dpo.at("requests/new?account=" + person);
        dpo.page().locator("vaadin-select").first().click();
        dpo.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Erasure (Art. 17)"))
                .click();
        dpo.page().getByLabel("Postal address").fill("Kerkstraat 1, Utrecht");
        dpo.press("File the request");
        dpo.page().waitForURL(AccessCase.CASE);
        return dpo.page().url().replaceAll(".*/(requests/[0-9a-f-]{36})$", "$1");
    }

    void confirmIdentity() {
        new AccessCase(dpo).choose("Confirm in another way");
        dpo.page().getByLabel("In person").check();
        reason("She came to the office and we know her well.");
        dpo.press("Confirm identity");
    }

    /** The plan is made meanwhile, and the page shows it by itself. */
    void askApproval() {
        dpo.press("Ask for approval");
        number(dpo.page().url());
        reason("She asked, and nothing but the books has to stay.");
        dpo.press("Ask a second person");
        seen("Waits for a second person");
    }

    /** As the second person, who types the number of the case. */
    void approve(String request) {
        approve(request, "Approve this erasure", "I read the plan: only the books stay.");
    }

    /** Whatever waits on top. */
    void approve(String number, String button, String because) {
        dpo.at("approvals");
        dpo.page().locator("vaadin-grid-cell-content .stack").first().click();
        dpo.press("Approve");
        number(number);
        reason(because);
        dpo.press(button);
        dpo.page().getByText("Approved.").first().waitFor();
    }

    void awaitState(String words) {
        seen(words);
    }

    /** Each place that the last scan found something in which should not be there. */
    List<String> leftovers() {
        return dpo.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("Left over"))
                .locator(".mono")
                .allTextContents();
    }

    void scanAgain() {
        dpo.press("Scan again");
        reason("What was left over has been removed.");
        dpo.page()
                .locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Scan again"))
                .click();
    }

    void certificate(Path file) {
        var link = dpo.page()
                .getByText("Certificate", new Page.GetByTextOptions().setExact(true))
                .first();
        dpo.page().waitForDownload(link::click).saveAs(file);
    }

    /** The last six characters do for the whole. */
    private void number(String request) {
        dpo.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Number"))
                .fill(request.substring(request.length() - 6));
    }

    private void reason(String words) {
        dpo.page().getByLabel("Reason").fill(words);
    }

    private void seen(String state) {
        try {
            dpo.page()
                    .locator(".state")
                    .filter(new Locator.FilterOptions().setHasText(state))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        } catch (TimeoutError late) {
            throw new AssertionError(
                    state + " was not seen, but:\n"
                            + dpo.page()
                                    .locator("main, vaadin-app-layout")
                                    .first()
                                    .innerText()
                                    .replace('\n', '|'),
                    late);
        }
    }
}

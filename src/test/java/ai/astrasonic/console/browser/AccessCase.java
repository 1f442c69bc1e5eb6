package ai.astrasonic.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a DPO does with a person and their access request, click by click. */
record AccessCase(Staff dpo) {

    static final Pattern CASE = Pattern.compile(".*/requests/[0-9a-f-]{36}$");

    /** Answers the person's id. */
    String openFirstPerson() {
        dpo.at("people");
        dpo.page().locator("vaadin-grid-cell-content .stack").first().click();
        dpo.page().locator(".list-detail-page").click();
        dpo.page().waitForURL("**/people/*-*");
        return dpo.page().url().replaceAll(".*/people/([0-9a-f-]{36}).*", "$1");
    }

    /** Answers the address of the case. */
    String file() {
        dpo.press("File a request");
        dpo.page().getByLabel("Postal address").fill("Kerkstraat 1, Utrecht");
        dpo.press("File the request");
        dpo.page().waitForURL(CASE);
        return dpo.page().url().replaceAll(".*/(requests/[0-9a-f-]{36})$", "$1");
    }

    /** Places a legal hold on a person; answers its address. */
    String hold(String person) {
        dpo.at("holds?act=place&person=" + person);
        written("Ordered by", "General counsel");
        written("Facts", "Case 12, a claim about an invoice");
        dpo.press("Place this hold");
        dpo.page().locator("vaadin-grid-cell-content .stack").first().click();
        dpo.page().locator(".list-detail-page").click();
        dpo.page().waitForURL("**/holds/*-*");
        return dpo.page().url().replaceAll(".*/(holds/[0-9a-f-]{36}).*", "$1");
    }

    private void written(String field, String words) {
        dpo.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(field))
                .fill(words);
    }

    void choose(String act) {
        dpo.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More"))
                .first()
                .click();
        dpo.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(act).setExact(true))
                .click();
    }

    /** Answers the passphrase. */
    String confirmIdentity() {
        choose("Confirm in another way");
        dpo.page().getByLabel("In person").check();
        dpo.page().getByLabel("Reason").fill("She came to the office and we know her well.");
        dpo.press("Confirm identity");
        var passphrase = dpo.page().locator(".passphrase code");
        passphrase.waitFor();
        assertThat(dpo.barriers()).isEmpty();
        String words = passphrase.textContent();
        dpo.press("I have passed it on");
        return words;
    }

    /** The job builds the package meanwhile, and the page changes by itself. */
    void preview(Path file) {
        var look = dpo.page()
                .getByText("Look at the package", new Page.GetByTextOptions().setExact(true))
                .last();
        dpo.page().locator(".link-button.primary").waitFor(new Locator.WaitForOptions().setTimeout(180_000));
        dpo.page().waitForDownload(look::click).saveAs(file);
        assertThat(file).isNotEmptyFile();
    }

    /** Answers the link that the person is mailed. */
    String release(URI mailbox) {
        var links = new MailedLinks(dpo.page().request(), mailbox);
        var before = links.all();
        dpo.press("Release");
        dpo.press("Release the package");
        dpo.page()
                .getByText("Downloads", new Page.GetByTextOptions().setExact(true))
                .waitFor();
        return links.newSince(before);
    }

    /** As the person does it, by the link in their mail. */
    void download(String link, String passphrase, Path file) {
        var page = dpo.page();
        page.navigate(link);
        assertThat(dpo.barriersInBothThemes()).isEmpty();
        page.locator("#field").fill(passphrase);
        page.waitForDownload(() -> page.locator("form button").click()).saveAs(file);
    }
}

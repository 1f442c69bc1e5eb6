package ai.astrasonic.console.browser;

import com.microsoft.playwright.Page;

/** The page of a stand-in for Google or Apple, on which somebody says who they are. */
final class Elsewhere {

    private final Page page;

    Elsewhere(Page page) {
        this.page = page;
    }

    Elsewhere hidden() {
        page.locator("[name=hidden]").check();
        return this;
    }

    Elsewhere unverified() {
        page.locator("[name=verified]").uncheck();
        return this;
    }

    Elsewhere lying(String lie) {
        page.locator("[name=lie]").selectOption(lie);
        return this;
    }

    void as(String address) {
        page.locator("[name=email]").fill(address);
        page.locator("button[value=yes]").click();
    }

    void thinksBetterOfIt() {
        page.locator("button[value=no]").click();
    }
}

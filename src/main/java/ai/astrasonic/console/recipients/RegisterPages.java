package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ViewLinks;

/** The pages of the register beside each other. */
enum RegisterPages {
    REGISTER("recipients", "recipients.page.register"),
    ADEQUACY("recipients/adequacy", "recipients.page.adequacy");

    private final String address;
    private final String word;

    RegisterPages(String address, String word) {
        this.address = address;
        this.word = word;
    }

    ViewLinks links() {
        var links = new ViewLinks(t("nav.recipients"));
        for (var page : values()) {
            links.add(page.address, t(page.word), page == this);
        }
        return links;
    }
}

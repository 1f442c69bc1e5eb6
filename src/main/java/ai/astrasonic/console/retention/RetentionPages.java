package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ViewLinks;

/** The pages of retention beside each other. */
enum RetentionPages {
    SHEET("retention", "retention.page.sheet"),
    RULES("retention/rules", "retention.page.rules"),
    WHAT_IF("retention/what-if", "retention.page.whatif");

    final String address;
    private final String word;

    RetentionPages(String address, String word) {
        this.address = address;
        this.word = word;
    }

    ViewLinks links() {
        var links = new ViewLinks(t("nav.retention"));
        for (var page : values()) {
            links.add(page.address, t(page.word), page == this);
        }
        return links;
    }
}

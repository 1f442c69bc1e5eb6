package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ViewLinks;
import ai.astrasonic.finance.books.BookPeriod;

/** The pages of finance beside each other; the period goes along from one to the next. */
enum FinancePages {
    BOOKS("finance", "finance.books"),
    ENTRIES("finance/entries", "finance.entries"),
    RETURNS("finance/returns", "finance.returns"),
    PLACES("finance/places", "finance.places"),
    EXPORTS("finance/exports", "finance.exports");

    private final String address;
    private final String word;

    FinancePages(String address, String word) {
        this.address = address;
        this.word = word;
    }

    ViewLinks links(BookPeriod period) {
        var links = new ViewLinks(t("nav.finance"));
        for (var page : values()) {
            links.add(page.of(period), t(page.word), page == this);
        }
        return links;
    }

    String of(BookPeriod period) {
        return address + "?" + PeriodPicker.PARAMETER + "=" + period.name();
    }
}

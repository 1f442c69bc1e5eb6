package ai.astrasonic.console.finance;

import ai.astrasonic.finance.books.BookPeriod;
import ai.astrasonic.finance.books.VatTotal;

/** Addresses of lists of entries. */
final class Entries {

    private Entries() {}

    /** Those of a period that a filter lets through. */
    static String at(BookPeriod period, String filter, String value) {
        return FinancePages.ENTRIES.of(period) + "&" + filter + "=" + value;
    }

    /** Those that a total of VAT is made of. */
    static String of(BookPeriod period, VatTotal total) {
        var code = at(period, "code", total.code());
        return total.country() == null ? code : code + "&country=" + total.country();
    }
}

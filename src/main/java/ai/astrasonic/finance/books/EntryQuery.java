package ai.astrasonic.finance.books;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for.
 *
 * @param account number of an account that one of the lines is on
 * @param vatCode key of a VAT code that one of the lines has
 * @param vatCountry the member state of that line
 * @param event key of what happened
 * @param word number of an invoice, an entry or a customer, or one of Stripe's ids, whole
 */
public record EntryQuery(
        BookPeriod period,
        @Nullable String account,
        @Nullable String vatCode,
        @Nullable String vatCountry,
        @Nullable String event,
        @Nullable String word) {

    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-(\\d{1,9})");
    private static final Pattern CUSTOMER = Pattern.compile("[Cc](\\d{1,18})");

    public static EntryQuery of(BookPeriod period) {
        return new EntryQuery(period, null, null, null, null, null);
    }

    /** The id of the entry whose number the word is; null for any other word. */
    @Nullable
    Long numbered() {
        var found = NUMBER.matcher(word == null ? "" : word);
        return found.matches() ? Long.parseLong(found.group(1)) * 1_000_000_000 + Long.parseLong(found.group(2)) : null;
    }

    /** The customer number that the word is, as in C12; null for any other word. */
    @Nullable
    Long customer() {
        var found = CUSTOMER.matcher(word == null ? "" : word);
        return found.matches() ? Long.valueOf(found.group(1)) : null;
    }
}

package ai.astrasonic.reports;

import ai.astrasonic.finance.books.LedgerAccount;
import ai.astrasonic.finance.books.VatCode;
import ai.astrasonic.finance.books.VatTotal;
import ai.astrasonic.reports.kit.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts, accounts, codes and places as the summary of a year tells them. */
final class YearWords {

    private final Wording words;
    private final NumberFormat amounts;

    YearWords(Wording words) {
        this.words = words;
        this.amounts = NumberFormat.getNumberInstance(words.locale());
        amounts.setMinimumFractionDigits(2);
        amounts.setMaximumFractionDigits(2);
    }

    /** Euros with two decimals; the column or the sentence says that they are euros. */
    String amount(long cents) {
        return amounts.format(BigDecimal.valueOf(cents, 2)).replace("-", "\u2212");
    }

    String euros(long cents) {
        return "\u20AC\u00A0" + amount(cents);
    }

    String account(String id) {
        var known = LedgerAccount.of(id);
        var place = id.substring(known.id().length());
        return id + " " + known.title(words.locale()) + (place.isEmpty() ? "" : ", " + country(place));
    }

    String code(VatTotal total) {
        return VatCode.of(total.code()).title(words.locale());
    }

    String rate(@Nullable BigDecimal percent) {
        if (percent == null) {
            return "\u2013";
        }
        var format = NumberFormat.getNumberInstance(words.locale());
        return format.format(percent) + "\u00A0%";
    }

    String country(@Nullable String code) {
        return code == null ? words.text("places.unknown") : Locale.of("", code).getDisplayCountry(words.locale());
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL", words.locale()).format(month);
    }

    String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL", words.locale()).format(month);
    }
}

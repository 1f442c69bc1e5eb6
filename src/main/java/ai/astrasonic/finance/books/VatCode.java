package ai.astrasonic.finance.books;

import ai.astrasonic.shared.LawData;
import java.util.List;
import java.util.Locale;

/**
 * How a sale is taxed, as {@code law/vat-codes.yml} states it.
 *
 * @param byNumber only with a customer's VAT number (reverse charge)
 * @param revenue account of the revenue
 * @param vat account of the tax; empty where there is none
 * @param box of the Dutch return; empty where the sale is in none
 * @param rated whether it is told apart by country and rate
 */
public record VatCode(
        String key,
        Place place,
        boolean taxed,
        boolean byNumber,
        String revenue,
        String vat,
        String box,
        boolean rated,
        Certainty certainty,
        String en,
        String nl) {

    private static final List<VatCode> ALL = LawData.read("vat-codes", VatCode.class);

    /** Where a sale is taxed, seen from the Netherlands. */
    public enum Place {
        HOME,
        UNION,
        OUTSIDE,
        UNKNOWN
    }

    /** Whether our sources agree; what is uncertain says so wherever it is used. */
    public enum Certainty {
        CERTAIN,
        UNCERTAIN
    }

    public static List<VatCode> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException for a key that is none of ours */
    public static VatCode of(String key) {
        return ALL.stream()
                .filter(code -> code.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No VAT code " + key));
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("nl") ? nl : en;
    }
}

package ai.astrasonic.finance.exports;

import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** Minor units as an amount with as many decimals as its currency has, said in SQL. */
final class MinorUnits {

    private static final int USUAL = 2;

    private static final String DECIMALS = Currency.getAvailableCurrencies().stream()
            .filter(currency ->
                    currency.getDefaultFractionDigits() >= 0 && currency.getDefaultFractionDigits() != USUAL)
            .collect(Collectors.groupingBy(
                    Currency::getDefaultFractionDigits, java.util.TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(same -> "WHEN %%1$s IN (%s) THEN %d".formatted(codes(same.getValue()), same.getKey()))
            .collect(Collectors.joining(" ", "CASE ", " ELSE " + USUAL + " END"));

    private MinorUnits() {}

    /**
     * Such an expression.
     *
     * @param minor a column of minor units
     * @param currency a column of currency codes
     */
    static String amount(String minor, String currency) {
        var decimals = DECIMALS.formatted(currency);
        return "round(%s / power(10::numeric, %s), %s)".formatted(minor, decimals, decimals);
    }

    private static String codes(List<Currency> currencies) {
        return currencies.stream()
                .map(currency -> "'" + currency.getCurrencyCode() + "'")
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

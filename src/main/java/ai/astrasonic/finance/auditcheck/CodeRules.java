package ai.astrasonic.finance.auditcheck;

import ai.astrasonic.finance.auditfile.AuditFileVersion;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes of currencies and countries, and the lengths of 3.2 that its schema does not know. */
final class CodeRules implements Rule {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, Integer> LENGTHS_2017 = Map.of(
            "companyName", 255,
            "accDesc", 255,
            "docRef", 255,
            "invRef", 255,
            "orderRef", 255,
            "recRef", 255,
            "vatDesc", 100,
            "opBalDesc", 100);

    private final boolean newest;
    private final Findings findings;

    CodeRules(AuditFileVersion version, Findings findings) {
        this.newest = version == AuditFileVersion.V4_0;
        this.findings = findings;
    }

    @Override
    public void leaf(String element, String text) {
        if (newest) {
            findings.addIf(isCurrency(element) && !isKnownCurrency(text), AuditRule.CURRENCY_CODE);
            findings.addIf(isCountry(element) && !text.isEmpty() && !isKnownCountry(text), AuditRule.COUNTRY_CODE);
        } else {
            var length = LENGTHS_2017.get(element);
            findings.addIf(length != null && text.codePointCount(0, text.length()) > length, AuditRule.LENGTH_2017);
        }
    }

    static boolean isCurrency(String element) {
        return element.equals("curCode");
    }

    static boolean isCountry(String element) {
        return element.equals("country") || element.equals("taxRegistrationCountry");
    }

    static boolean isKnownCurrency(String text) {
        return CURRENCIES.contains(text);
    }

    /** Greece, Northern Ireland and Kosovo have codes of their own in VAT numbers and in practice. */
    static boolean isKnownCountry(String text) {
        return COUNTRIES.contains(text) || Set.of("EL", "XI", "XK").contains(text);
    }
}

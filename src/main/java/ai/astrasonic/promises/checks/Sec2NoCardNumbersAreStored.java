package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.ClearFiles;
import ai.astrasonic.promises.evidence.Evidence;
import ai.astrasonic.promises.evidence.Scan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * No value of any text, document or number column may hold a card number (an issuer's range and a right check digit, ISO/IEC
 * 7812-1) or a bank account number (ISO 13616), and no file of finance's may lie in the store as it is.
 */
@Component
class Sec2NoCardNumbersAreStored implements PromiseCheck {

    /** Ranges of Visa, Mastercard, American Express, Diners, Discover, JCB and UnionPay, whole or in groups. */
    private static final String CARD = "(?<![0-9a-fA-F]|[0-9][.])("
            + "(?:4[0-9]{12}(?:[0-9]{3}){0,2}|5[1-5][0-9]{14}|2[2-7][0-9]{14}|3[47][0-9]{13}|3(?:0[0-5]|[68][0-9])[0-9]{11}"
            + "|6(?:011|5[0-9]{2}|4[4-9][0-9])[0-9]{12}|35[2-8][0-9]{13}|62[0-9]{14,17})"
            + "|[2-6][0-9]{3}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}|3[47][0-9]{2}[ -][0-9]{6}[ -][0-9]{5}"
            + ")(?![0-9a-fA-F])";

    private static final String BANK_ACCOUNT =
            "(?<![0-9A-Za-z])((?:AT|BE|BG|CH|CY|CZ|DE|DK|EE|ES|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK)"
                    + "[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?![0-9A-Za-z])";

    private static final String RIGHT_CHECK_DIGIT = """
            (SELECT sum(CASE WHEN (length(d) - i) % 2 = 0 THEN x WHEN 2 * x > 9 THEN 2 * x - 9 ELSE 2 * x END) % 10 = 0
             FROM generate_series(1, length(d)) i, LATERAL (SELECT substr(d, i, 1)::int AS x) digit)""";

    private static final String RIGHT_REMAINDER = """
            (SELECT string_agg(CASE WHEN c BETWEEN 'A' AND 'Z' THEN (ascii(c) - 55)::text ELSE c END, '' ORDER BY i)::numeric % 97 = 1
             FROM generate_series(1, length(d)) i, LATERAL (SELECT substr(substr(d, 5) || left(d, 4), i, 1) AS c) letter)""";

    private static final String SUSPICIOUS = any(CARD, RIGHT_CHECK_DIGIT) + " OR " + any(BANK_ACCOUNT, RIGHT_REMAINDER);

    /** Where the files for the tax authority lie. */
    private static final String FILES = "finance/";

    private final Evidence evidence;
    private final ClearFiles files;

    Sec2NoCardNumbersAreStored(Evidence evidence, ClearFiles files) {
        this.evidence = evidence;
        this.files = files;
    }

    @Override
    public PromiseId id() {
        return PromiseId.SEC_2;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public PromiseState check(Instant now) {
        var scan = Scan.of(evidence, evidence.textColumns(), SUSPICIOUS);
        var looked = files.under(FILES);
        var facts = new ArrayList<>(scan.facts());
        looked.clear().forEach(key -> facts.add(new Fact("evidence.clear-file", key)));
        long found = scan.total() + looked.clear().size();
        return found > 0
                ? new PromiseState.Broken(new Finding(
                        Reason.of("sec-2.broken", scan.total(), looked.clear().size()), found, now, facts))
                : new PromiseState.Kept(new Finding(
                        Reason.of("sec-2.kept", scan.columns(), looked.files()), scan.columns(), now, facts));
    }

    private static String any(String shape, String test) {
        return "(%s ~ '" + shape + "' AND EXISTS (SELECT FROM regexp_matches(%s, '" + shape + "', 'g') m,"
                + " LATERAL (SELECT regexp_replace(m[1], '[ -]', '', 'g') AS d) digits WHERE " + test + "))";
    }
}

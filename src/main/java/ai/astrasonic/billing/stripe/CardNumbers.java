package ai.astrasonic.billing.stripe;

import static java.util.regex.Matcher.quoteReplacement;

import java.util.regex.Pattern;

/**
 * Keeps card numbers out of the free text that comes with payments (promise SEC-2): 13 to 19 digits, with or without
 * separators, whose Luhn checksum holds (ISO/IEC 7812-1).
 */
final class CardNumbers {

    static final String REFUSED = "[card number refused]";

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final Pattern RUN = Pattern.compile("\\p{Nd}(?:[\\s\\p{Zs}.\\-–/]{0,3}\\p{Nd}){12,}");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{Nd}]+");

    private CardNumbers() {}

    /** The same text when it holds no card number; else the text with each run of digits that hides one replaced. */
    static String without(String text) {
        return RUN.matcher(text)
                .replaceAll(run -> hidesOne(SEPARATOR.split(run.group())) ? REFUSED : quoteReplacement(run.group()));
    }

    /** A number may be written in groups, and other groups of digits may stand before and after it. */
    private static boolean hidesOne(String[] groups) {
        for (int from = 0; from < groups.length; from++) {
            var digits = new StringBuilder();
            for (int to = from; to < groups.length && digits.length() <= LONGEST; to++) {
                digits.append(groups[to]);
                if (isCardNumber(digits)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCardNumber(CharSequence text) {
        var digits = text.codePoints().map(Character::getNumericValue).toArray();
        return digits.length >= SHORTEST && digits.length <= LONGEST && digits[0] != 0 && luhn(digits);
    }

    private static boolean luhn(int[] digits) {
        int sum = 0;
        for (int i = 0; i < digits.length; i++) {
            int digit = digits[digits.length - 1 - i] * (i % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}

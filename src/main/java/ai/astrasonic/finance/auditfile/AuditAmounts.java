package ai.astrasonic.finance.auditfile;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Amounts as the format writes them: a decimal point, two decimals, twenty digits at most. */
final class AuditAmounts {

    private static final int DIGITS = 20;

    private AuditAmounts() {}

    static void requirePositive(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("An amount is positive and has a side; " + amount + " is not");
        }
    }

    static String text(long minorUnits) {
        long cents = minorUnits % 100;
        return minorUnits / 100 + (cents < 10 ? ".0" : ".") + cents;
    }

    static String text(BigInteger minorUnits) {
        var text = new BigDecimal(minorUnits, 2);
        if (text.precision() > DIGITS) {
            throw new IllegalArgumentException("The file cannot hold an amount of more than " + DIGITS + " digits");
        }
        return text.toPlainString();
    }
}

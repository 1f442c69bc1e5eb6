package ai.astrasonic.finance.auditcheck;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Amounts as the format has them, read exactly; what the schema refuses counts as nothing. */
final class Amount {

    private static final int LONGEST = 40;

    private Amount() {}

    /** In minor units. */
    static Optional<BigInteger> of(@Nullable String text) {
        return decimal(text).flatMap(Amount::minorUnits);
    }

    static Optional<BigDecimal> decimal(@Nullable String text) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || !stripped.chars().allMatch(Amount::plain)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(stripped));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigInteger> minorUnits(BigDecimal amount) {
        var shifted = amount.movePointRight(2).stripTrailingZeros();
        return shifted.scale() > 0 ? Optional.empty() : Optional.of(shifted.toBigIntegerExact());
    }

    /** No exponent: one of a billion digits would be a number too. */
    private static boolean plain(int character) {
        return character >= '0' && character <= '9' || character == '.' || character == '-' || character == '+';
    }
}

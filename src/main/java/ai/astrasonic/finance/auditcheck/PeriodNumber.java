package ai.astrasonic.finance.auditcheck;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The number of a period, 0 to 999: {@code 01} and {@code 1} are one. */
final class PeriodNumber {

    private static final int DIGITS = 3;

    private PeriodNumber() {}

    static Optional<Integer> of(@Nullable String text) {
        return Amount.decimal(text)
                .filter(number -> number.scale() == 0 && number.signum() >= 0 && number.precision() <= DIGITS)
                .map(BigDecimal::intValueExact);
    }
}

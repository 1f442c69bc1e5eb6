package ai.astrasonic.finance.auditfile;

import java.math.BigDecimal;

/**
 * The VAT of a line.
 *
 * @param percentage such as {@code 21} or {@code 25.5}; three decimals at most
 * @param amount in minor units of the file's currency, never negative
 */
public record LineVat(String code, BigDecimal percentage, long amount, Side side) {

    public LineVat {
        AuditAmounts.requirePositive(amount);
        if (percentage.signum() < 0 || percentage.stripTrailingZeros().scale() > 3) {
            throw new IllegalArgumentException("The file cannot hold a VAT percentage of " + percentage);
        }
    }
}

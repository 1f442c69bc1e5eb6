package ai.astrasonic.finance.auditcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is only noted of a line: a sign, and VAT that does not come from its percentage. */
final class LineRules implements Rule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private final Findings findings;

    LineRules(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void leaf(String element, String text) {
        if (element.equals("amnt") || element.equals("vatAmnt")) {
            findings.addIf(text.strip().startsWith("-") && isNegative(text), AuditRule.NEGATIVE_AMOUNT);
        }
    }

    private static boolean isNegative(String text) {
        return Amount.decimal(text).map(amount -> amount.signum() < 0).orElse(false);
    }

    @Override
    public void end(String element, Element content, Element parent) {
        if (element.equals("vat")) {
            Amount.decimal(parent.get("amnt"))
                    .ifPresent(amount -> Amount.decimal(content.get("vatPerc"))
                            .ifPresent(percentage -> Amount.decimal(content.get("vatAmnt"))
                                    .ifPresent(vat -> plausible(amount.abs(), percentage, vat.abs()))));
        }
    }

    /** The amount of the line may be without VAT, with it, or be the VAT itself, as packages differ. */
    private void plausible(BigDecimal amount, BigDecimal percentage, BigDecimal vat) {
        var without = amount.multiply(percentage).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        var with = amount.multiply(percentage).divide(HUNDRED.add(percentage), 2, RoundingMode.HALF_UP);
        findings.addIf(!near(without, vat) && !near(with, vat) && !near(amount, vat), AuditRule.VAT_IMPLAUSIBLE);
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(ROUNDING) <= 0;
    }
}

package ai.astrasonic.finance.auditfile;

/** A line of the opening balance, in minor units of the file's currency. */
public record OpeningLine(String number, String account, long amount, Side side) {

    public OpeningLine {
        AuditAmounts.requirePositive(amount);
    }
}

package ai.astrasonic.finance.auditfile;

import java.math.BigInteger;

/**
 * What the transactions come to, which the file says before the first of them; in minor units. The writer fails at the end
 * if it wrote anything else.
 *
 * @param transactions how many there are, by which a big file is split
 * @param lines how many lines all transactions have together
 */
public record AuditTotals(long transactions, long lines, BigInteger debit, BigInteger credit) {

    public static final AuditTotals NONE = new AuditTotals(0, 0, BigInteger.ZERO, BigInteger.ZERO);

    public static AuditTotals of(long transactions, long lines, long debit, long credit) {
        return new AuditTotals(transactions, lines, BigInteger.valueOf(debit), BigInteger.valueOf(credit));
    }
}

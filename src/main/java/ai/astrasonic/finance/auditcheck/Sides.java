package ai.astrasonic.finance.auditcheck;

import ai.astrasonic.finance.auditfile.Sum;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Debit and credit of some lines. A negative amount may be counted on its own side or as the other side: a stated total is
 * right by either reading, and what balances by one balances by both.
 */
final class Sides {

    private final Sum debit = new Sum();
    private final Sum credit = new Sum();
    private final Sum negativeDebit = new Sum();
    private final Sum negativeCredit = new Sum();
    private long lines;

    void add(Element line) {
        lines++;
        var amount = Amount.of(line.get("amnt"));
        var side = line.get("amntTp");
        if (amount.isPresent() && side != null) {
            add(amount.get(), side.equals("D"));
        }
    }

    private void add(BigInteger amount, boolean onDebit) {
        (onDebit ? debit : credit).add(amount);
        if (amount.signum() < 0) {
            (onDebit ? negativeDebit : negativeCredit).add(amount);
        }
    }

    void add(Sides other) {
        debit.add(other.debit);
        credit.add(other.credit);
        negativeDebit.add(other.negativeDebit);
        negativeCredit.add(other.negativeCredit);
        lines += other.lines;
    }

    void clear() {
        debit.clear();
        credit.clear();
        negativeDebit.clear();
        negativeCredit.clear();
        lines = 0;
    }

    boolean isBalanced() {
        return debit.equalTo(credit);
    }

    long lines() {
        return lines;
    }

    BigInteger debit() {
        return debit.value();
    }

    BigInteger credit() {
        return credit.value();
    }

    boolean isDebit(BigInteger stated) {
        return stated.equals(debit()) || stated.equals(otherReading(debit, negativeDebit, negativeCredit));
    }

    boolean isCredit(BigInteger stated) {
        return stated.equals(credit()) || stated.equals(otherReading(credit, negativeCredit, negativeDebit));
    }

    private static BigInteger otherReading(Sum side, Sum own, Sum others) {
        return side.value().subtract(own.value()).subtract(others.value());
    }

    boolean isCount(@Nullable String stated) {
        return stated == null
                || Amount.decimal(stated)
                        .filter(count -> count.scale() == 0)
                        .map(count -> count.toBigInteger().equals(BigInteger.valueOf(lines)))
                        .orElse(true);
    }
}

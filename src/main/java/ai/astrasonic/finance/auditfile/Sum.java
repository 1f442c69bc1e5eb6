package ai.astrasonic.finance.auditfile;

import java.math.BigInteger;

/** A sum of minor units that cannot overflow. */
public final class Sum {

    private long low;
    private BigInteger high = BigInteger.ZERO;

    public void add(long amount) {
        long next = low + amount;
        if (((low ^ next) & (amount ^ next)) < 0) {
            high = value();
            low = amount;
        } else {
            low = next;
        }
    }

    public void add(BigInteger amount) {
        if (amount.bitLength() < Long.SIZE) {
            add(amount.longValue());
        } else {
            high = high.add(amount);
        }
    }

    public void add(Sum other) {
        add(other.low);
        high = high.add(other.high);
    }

    public void clear() {
        low = 0;
        high = BigInteger.ZERO;
    }

    public BigInteger value() {
        return high.signum() == 0 ? BigInteger.valueOf(low) : high.add(BigInteger.valueOf(low));
    }

    public boolean equalTo(Sum other) {
        return low == other.low && high.equals(other.high) || value().equals(other.value());
    }
}

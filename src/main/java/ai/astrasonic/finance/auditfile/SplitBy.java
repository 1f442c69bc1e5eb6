package ai.astrasonic.finance.auditfile;

/**
 * How a big audit file is split: the first file holds everything but the transactions, each following one so many whole
 * transactions. One after the other they are the whole file; only that is valid.
 */
public record SplitBy(long transactionsPerFile) {

    public static final SplitBy NOTHING = new SplitBy(Long.MAX_VALUE);

    public SplitBy {
        if (transactionsPerFile < 1) {
            throw new IllegalArgumentException("Each file holds at least one transaction");
        }
    }

    int files(long transactions) {
        if (transactions <= transactionsPerFile) {
            return 1;
        }
        return Math.toIntExact(1 + (transactions - 1) / transactionsPerFile + 1);
    }

    /** Whether a following file is full with so many transactions written, and there is more to come. */
    boolean endsAt(long written, long transactions) {
        return written > 0 && written < transactions && written % transactionsPerFile == 0;
    }
}

package ai.astrasonic.finance.auditcheck;

import java.security.SecureRandom;

/** How many ids all sets of one check may keep together as hashes, and the key of the hashes: nobody can aim at collisions. */
final class IdBudget {

    private static final int LARGEST = 8_000_000;

    private final long key = new SecureRandom().nextLong();
    private int left;
    private boolean exhausted;

    IdBudget() {
        this(LARGEST);
    }

    IdBudget(int left) {
        this.left = left;
    }

    long key() {
        return key;
    }

    boolean take() {
        if (left == 0) {
            exhausted = true;
            return false;
        }
        left--;
        return true;
    }

    void giveBack(int ids) {
        left += ids;
    }

    boolean isExhausted() {
        return exhausted;
    }
}

package ai.astrasonic.finance.auditcheck;

import org.jspecify.annotations.Nullable;

/** The ids of one kind: numbers in next to no memory, others as hashes, as many as the budget of the check allows. */
final class IdSet {

    private static final int LONGEST_NUMBER = 18;

    private final IdBudget budget;
    private final NumberedIds numbers = new NumberedIds();
    private @Nullable HashedIds others;

    IdSet(IdBudget budget) {
        this.budget = budget;
    }

    boolean contains(String id) {
        return contains(id, number(id));
    }

    private boolean contains(String id, long number) {
        return number >= 0 && numbers.contains(number) || others != null && others.contains(id);
    }

    /** False where it was there already. */
    boolean add(String id) {
        long number = number(id);
        if (contains(id, number)) {
            return false;
        }
        if (number >= 0 && numbers.fits(number)) {
            numbers.add(number);
        } else if (budget.take()) {
            if (others == null) {
                others = new HashedIds(budget.key());
            }
            others.add(id);
        }
        return true;
    }

    /** Not used any more. */
    void release() {
        if (others != null) {
            budget.giveBack(others.size());
            others = null;
        }
    }

    /** The number that the id is, or -1 where it is none or has another way of writing. */
    private static long number(String id) {
        if (id.isEmpty() || id.length() > LONGEST_NUMBER || id.charAt(0) == '0' && id.length() > 1) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

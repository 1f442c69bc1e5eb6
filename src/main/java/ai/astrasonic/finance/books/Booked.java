package ai.astrasonic.finance.books;

/**
 * What came of one round.
 *
 * @param sales how many were looked at
 * @param entries how many entries were added
 */
public record Booked(int sales, int entries) {

    /** Whether nothing is left to look at. */
    public boolean isLast() {
        return sales == 0;
    }
}

package ai.astrasonic.finance.bank;

import java.time.LocalDate;

/**
 * What became of a statement.
 *
 * @param known whether it had been taken in before, and nothing was done
 * @param lines how many of its lines are about Stripe
 * @param matched how many lines of all statements were matched with their payout just now
 */
public record StatementTaken(boolean known, LocalDate first, LocalDate last, int lines, int matched) {}

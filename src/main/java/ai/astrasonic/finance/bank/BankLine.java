package ai.astrasonic.finance.bank;

import java.time.LocalDate;

/**
 * A movement between Stripe and our account.
 *
 * @param reference by which the bank knows it; the same movement in two statements has the same
 * @param amountMinor in euro cents, negative where it left our account
 */
record BankLine(String reference, LocalDate bookedOn, long amountMinor) {}

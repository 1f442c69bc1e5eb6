package ai.astrasonic.finance.bank;

import java.time.LocalDate;
import java.util.List;

/**
 * A statement of our bank, less what is not about Stripe.
 *
 * @param first the day of the earliest line, whomever it is about
 * @param last that of the latest
 */
record Statement(LocalDate first, LocalDate last, List<BankLine> lines) {}

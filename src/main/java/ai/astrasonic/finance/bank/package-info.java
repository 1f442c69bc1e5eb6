/** The bank's side of payouts: what a statement says came from Stripe, and which payout each line is. */
@NamedInterface("bank")
@NullMarked
@GoesOnUnderRestriction("billing")
package ai.astrasonic.finance.bank;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

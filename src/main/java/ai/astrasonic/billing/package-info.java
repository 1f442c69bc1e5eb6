/** Payments, refunds, disputes and invoices as Stripe tells them; never a card number. */
@NullMarked
@GoesOnUnderRestriction("billing")
package ai.astrasonic.billing;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

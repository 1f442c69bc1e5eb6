/** Payments, refunds, disputes and invoices as Stripe tells them; never a card number. */
@NullMarked
package ai.astrasonic.billing;

import org.jspecify.annotations.NullMarked;

/** Reconciliation: what of Stripe's records does not add up, as findings that stand until it does. */
@NamedInterface("reconciliation")
@NullMarked
@GoesOnUnderRestriction("billing")
package ai.astrasonic.finance.reconciliation;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The connector: Stripe's own types stop here. */
@NullMarked
package ai.astrasonic.billing.stripe;

import org.jspecify.annotations.NullMarked;

/** The connector: Stripe's own types stop here. */
@NamedInterface("stripe")
@NullMarked
package ai.astrasonic.billing.stripe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Stripe, with its own library: what may go goes now, and what tax law asks for stays until it does not. */
@NamedInterface("stripe")
@NullMarked
package ai.astrasonic.connectors.stripe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

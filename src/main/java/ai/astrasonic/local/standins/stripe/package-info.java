/** The stand-in for Stripe, made of its own sample objects. */
@NullMarked
package ai.astrasonic.local.standins.stripe;

import org.jspecify.annotations.NullMarked;

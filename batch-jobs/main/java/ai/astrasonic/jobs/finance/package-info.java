/** Keeps our records as those of Stripe are, and the books as the records are. */
@NullMarked
package ai.astrasonic.jobs.finance;

import org.jspecify.annotations.NullMarked;

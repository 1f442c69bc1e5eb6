/** Finance: the books kept from Stripe's records, value added tax, and the files that tax law asks for. */
@NullMarked
@GoesOnUnderRestriction("billing")
package ai.astrasonic.finance;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

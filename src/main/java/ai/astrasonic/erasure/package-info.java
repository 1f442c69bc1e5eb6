/** Erasure (Art. 17): the plan with exact counts, its waiting period and approval, what was carried out, and its certificate. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.erasure;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

/** The residual scan: searches everything that exists for what is left of a person, and shares no code with erasure. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.residual;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

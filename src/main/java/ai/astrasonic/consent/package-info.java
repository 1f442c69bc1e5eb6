/** Consent given and withdrawn, with the wording shown: the proof that Art. 7(1) asks for. */
@NullMarked
@GoesOnUnderRestriction("consent-records")
package ai.astrasonic.consent;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

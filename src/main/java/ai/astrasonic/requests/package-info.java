/** Requests of data subjects: intake, identity check, statutory deadlines, checklist of steps, access packages and their release. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.requests;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

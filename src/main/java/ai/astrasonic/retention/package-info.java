/** Retention (Art. 5(1)(e)): the rules as dated data, the daily sheet of what is due, and the proof of what went. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.retention;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

/** The append-only trail of who did what, to which object, for what reason, and as whom the machine acts. */
@NullMarked
@GoesOnUnderRestriction("audit")
package ai.astrasonic.audit;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

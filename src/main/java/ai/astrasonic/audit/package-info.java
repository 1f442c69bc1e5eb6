/** The append-only trail of who did what, to which object, for what reason, and as whom the machine acts. */
@NullMarked
package ai.astrasonic.audit;

import org.jspecify.annotations.NullMarked;

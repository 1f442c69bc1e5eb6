/** Brings what happened at the identity server's door into the security log. */
@NullMarked
@GoesOnUnderRestriction("security-logging")
package ai.astrasonic.jobs.signins;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

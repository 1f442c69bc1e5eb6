/** What one person asked for and a second one has to approve, after a fresh sign-in and on exactly that content. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.approvals;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

/** What waits for a second person, with approving and refusing. */
@NullMarked
package ai.astrasonic.console.approvals;

import org.jspecify.annotations.NullMarked;

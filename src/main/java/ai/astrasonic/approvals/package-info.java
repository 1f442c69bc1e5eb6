/** What one person asked for and a second one has to approve, after a fresh sign-in and on exactly that content. */
@NullMarked
package ai.astrasonic.approvals;

import org.jspecify.annotations.NullMarked;

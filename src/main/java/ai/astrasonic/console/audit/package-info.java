/** The audit trail to look at: who did what and why, and whether anybody tampered with it. */
@NullMarked
package ai.astrasonic.console.audit;

import org.jspecify.annotations.NullMarked;

/** Astrasonic's compliance console: each promise of the privacy policy has a job, a rule, evidence and a page. */
@NullMarked
package ai.astrasonic;

import org.jspecify.annotations.NullMarked;

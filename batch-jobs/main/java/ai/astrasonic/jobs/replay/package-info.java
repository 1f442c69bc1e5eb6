/** Carries erasures out again after a restore, before the console serves anybody. */
@NullMarked
package ai.astrasonic.jobs.replay;

import org.jspecify.annotations.NullMarked;

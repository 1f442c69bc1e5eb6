/** Carries erasures out again after a restore, before the console serves anybody. */
@NamedInterface("replay")
@NullMarked
package ai.astrasonic.jobs.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

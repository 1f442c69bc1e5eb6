/** The one way out: every call to another company goes to a host of the register, at the pace it allows, and is noted. */
@NullMarked
package ai.astrasonic.outbound;

import org.jspecify.annotations.NullMarked;

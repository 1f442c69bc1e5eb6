/** Legal holds: what may not be erased yet, on which ground, until when somebody looks again. */
@NullMarked
package ai.astrasonic.console.holds;

import org.jspecify.annotations.NullMarked;

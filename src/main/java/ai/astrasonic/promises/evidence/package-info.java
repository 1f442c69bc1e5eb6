/** How checks look at the live catalogue, the object stores and released packages with means of their own. */
@NullMarked
package ai.astrasonic.promises.evidence;

import org.jspecify.annotations.NullMarked;

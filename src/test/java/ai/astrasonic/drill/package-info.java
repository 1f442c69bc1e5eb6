/** The restore drill on real servers, and that a failing one says so. */
@NullMarked
package ai.astrasonic.drill;

import org.jspecify.annotations.NullMarked;

/** The shared values, one by one. */
@NullMarked
package ai.astrasonic.shared;

import org.jspecify.annotations.NullMarked;

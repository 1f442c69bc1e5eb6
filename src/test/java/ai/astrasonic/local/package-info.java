/** Proves that the parts around the console start, last and recover. */
@NullMarked
package ai.astrasonic.local;

import org.jspecify.annotations.NullMarked;

/** Libraries taken in and written out, on a real database. */
@NullMarked
package ai.astrasonic.library;

import org.jspecify.annotations.NullMarked;

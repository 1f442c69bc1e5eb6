/** Library files, good and bad, as text in and values out. */
@NullMarked
package ai.astrasonic.library.formats;

import org.jspecify.annotations.NullMarked;

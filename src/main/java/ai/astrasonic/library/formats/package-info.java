/** Streaming readers of the DJ programs' library files, which come from outside and are trusted in nothing. */
@NullMarked
package ai.astrasonic.library.formats;

import org.jspecify.annotations.NullMarked;

/** Music libraries: tracks, playlists, cue points and settings, read from and written as the trade's own files. */
@NullMarked
package ai.astrasonic.library;

import org.jspecify.annotations.NullMarked;

/** Spotify, which offers no call for anything of this. */
@NullMarked
package ai.astrasonic.connectors.spotify;

import org.jspecify.annotations.NullMarked;

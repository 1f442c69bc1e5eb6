/** Beatport: ends the connection with a person's account there. */
@NullMarked
package ai.astrasonic.connectors.beatport;

import org.jspecify.annotations.NullMarked;

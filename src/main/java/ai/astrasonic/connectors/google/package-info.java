/** Google sign-in: ends the grant that a person gave us. */
@NullMarked
package ai.astrasonic.connectors.google;

import org.jspecify.annotations.NullMarked;

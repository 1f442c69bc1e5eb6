/** Sign in with Apple: ends the grant that a person gave us, and looks whether it really ended. */
@NullMarked
package ai.astrasonic.connectors.apple;

import org.jspecify.annotations.NullMarked;

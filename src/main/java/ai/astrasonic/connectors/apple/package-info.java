/** Sign in with Apple: asks who somebody is, ends the grant that a person gave us, and looks whether it really ended. */
@NamedInterface("apple")
@NullMarked
package ai.astrasonic.connectors.apple;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

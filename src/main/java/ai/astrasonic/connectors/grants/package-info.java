/** Connecting a person's account elsewhere with theirs here: OAuth's code with PKCE, tokens renewed and ended. */
@NamedInterface("grants")
@NullMarked
package ai.astrasonic.connectors.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

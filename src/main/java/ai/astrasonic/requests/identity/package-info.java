/** One-time links and codes to the address we hold: issued, limited, used once. */
@NullMarked
package ai.astrasonic.requests.identity;

import org.jspecify.annotations.NullMarked;

/** The home page: each promise of the published policy, how it stands, and the evidence behind it. */
@NullMarked
package ai.astrasonic.console.promises;

import org.jspecify.annotations.NullMarked;

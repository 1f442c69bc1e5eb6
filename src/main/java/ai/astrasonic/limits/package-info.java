/** How much one client may ask of us at once and for long, wherever it asks. */
@NullMarked
package ai.astrasonic.limits;

import org.jspecify.annotations.NullMarked;

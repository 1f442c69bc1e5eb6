/** The privacy centre: pages where customers see what we hold about them and use their rights by themselves. */
@NullMarked
package ai.astrasonic.centre;

import org.jspecify.annotations.NullMarked;

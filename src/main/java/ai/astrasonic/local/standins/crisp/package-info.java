/** The stand-in for Crisp. */
@NullMarked
package ai.astrasonic.local.standins.crisp;

import org.jspecify.annotations.NullMarked;

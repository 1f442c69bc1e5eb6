/** Breaches: reported on every page, their hours in the header, the register and the page of each. */
@NullMarked
package ai.astrasonic.console.breaches;

import org.jspecify.annotations.NullMarked;

/** Personal data breaches (Art. 33, 34): from the first signal to a notification that can be proven, or a reasoned no. */
@NullMarked
package ai.astrasonic.breaches;

import org.jspecify.annotations.NullMarked;

/** Finding a person by an exact identifier, and what is held about them; masked until somebody says why. */
@NullMarked
package ai.astrasonic.console.people;

import org.jspecify.annotations.NullMarked;

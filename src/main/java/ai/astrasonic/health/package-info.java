/** Says whether everything the console needs works. */
@NullMarked
package ai.astrasonic.health;

import org.jspecify.annotations.NullMarked;

/** One class for each promise, named after what it must prove. */
@NullMarked
package ai.astrasonic.promises.checks;

import org.jspecify.annotations.NullMarked;

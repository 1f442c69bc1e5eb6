/** The commands against a console that answers as the real one does. */
@NullMarked
package ai.astrasonic.command;

import org.jspecify.annotations.NullMarked;

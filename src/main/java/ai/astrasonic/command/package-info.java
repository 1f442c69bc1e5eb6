/** The commands of {@code ./console}. */
@NullMarked
package ai.astrasonic.command;

import org.jspecify.annotations.NullMarked;

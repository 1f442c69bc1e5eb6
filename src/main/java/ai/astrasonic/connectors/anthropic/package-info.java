/** Anthropic: nothing there belongs to a person, and it is looked at whether that is still so. */
@NullMarked
package ai.astrasonic.connectors.anthropic;

import org.jspecify.annotations.NullMarked;

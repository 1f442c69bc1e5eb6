/** Parts that views are put together from: the list, timelines, masked values, states and dialogs. */
@NullMarked
package ai.astrasonic.console.parts;

import org.jspecify.annotations.NullMarked;

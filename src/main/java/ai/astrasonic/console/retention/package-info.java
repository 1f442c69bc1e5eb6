/** Retention: the daily sheet with its proof, the rules as dated data, what would be if, and the year ahead. */
@NullMarked
package ai.astrasonic.console.retention;

import org.jspecify.annotations.NullMarked;

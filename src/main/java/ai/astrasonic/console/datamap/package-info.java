/** What is held about people, and where, why and how long: the data map to look at. */
@NullMarked
package ai.astrasonic.console.datamap;

import org.jspecify.annotations.NullMarked;

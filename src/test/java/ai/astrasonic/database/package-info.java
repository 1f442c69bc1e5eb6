/** What each database role may and may not do. */
@NullMarked
package ai.astrasonic.database;

import org.jspecify.annotations.NullMarked;

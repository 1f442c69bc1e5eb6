/** One PostgreSQL, reached under the least privilege that each kind of work needs. */
@NullMarked
package ai.astrasonic.database;

import org.jspecify.annotations.NullMarked;

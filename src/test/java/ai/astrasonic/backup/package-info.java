/** Backups on a real database and real object stores. */
@NullMarked
package ai.astrasonic.backup;

import org.jspecify.annotations.NullMarked;

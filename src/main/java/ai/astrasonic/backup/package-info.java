/** Cloud backup: files of people in the two object stores, content shared between people stored once. */
@NullMarked
package ai.astrasonic.backup;

import org.jspecify.annotations.NullMarked;

/** Proves that health tells the truth about each part. */
@NullMarked
package ai.astrasonic.health;

import org.jspecify.annotations.NullMarked;

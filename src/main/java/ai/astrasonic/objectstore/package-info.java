/** Places for large content that keep every version: the primary store and the disaster-recovery store. */
@NullMarked
package ai.astrasonic.objectstore;

import org.jspecify.annotations.NullMarked;

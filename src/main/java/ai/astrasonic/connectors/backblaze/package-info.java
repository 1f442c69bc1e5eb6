/** Backblaze B2, the store of daily use. */
@NullMarked
package ai.astrasonic.connectors.backblaze;

import org.jspecify.annotations.NullMarked;

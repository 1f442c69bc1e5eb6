/** AWS S3 Glacier Deep Archive, the store for disasters. */
@NullMarked
package ai.astrasonic.connectors.glacier;

import org.jspecify.annotations.NullMarked;

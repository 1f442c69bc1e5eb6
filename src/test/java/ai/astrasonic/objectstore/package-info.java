/** The object stores against a real S3 server. */
@NullMarked
package ai.astrasonic.objectstore;

import org.jspecify.annotations.NullMarked;

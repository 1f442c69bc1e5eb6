/** The S3 protocol behind {@code ObjectStore}, as Backblaze B2, AWS and the local stand-in all speak it. */
@NullMarked
package ai.astrasonic.objectstore.s3;

import org.jspecify.annotations.NullMarked;

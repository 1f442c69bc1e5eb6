/** The register of recipients: who they really are, where they are, what they hold and what permits a transfer to them. */
@NullMarked
package ai.astrasonic.processors;

import org.jspecify.annotations.NullMarked;

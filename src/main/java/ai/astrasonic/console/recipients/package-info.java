/** The register of recipients: who gets personal data, on which contract and ground, what is wrong, and what is filed. */
@NullMarked
package ai.astrasonic.console.recipients;

import org.jspecify.annotations.NullMarked;

/** Pseudonymous server-side product events and the one link that leads back to a person. */
@NullMarked
package ai.astrasonic.analytics;

import org.jspecify.annotations.NullMarked;

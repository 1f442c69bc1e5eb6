/** Pseudonymous server-side product events, the one link that leads back to a person, and the anonymous figures that stay. */
@NullMarked
package ai.astrasonic.analytics;

import org.jspecify.annotations.NullMarked;

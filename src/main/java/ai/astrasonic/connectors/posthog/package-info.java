/** PostHog: persons, their events and recordings, deleted at once and in the rounds of the weekend. */
@NullMarked
package ai.astrasonic.connectors.posthog;

import org.jspecify.annotations.NullMarked;

/** The stand-in for PostHog. */
@NullMarked
package ai.astrasonic.local.standins.posthog;

import org.jspecify.annotations.NullMarked;

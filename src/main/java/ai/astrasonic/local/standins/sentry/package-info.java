/** The stand-in for Sentry. */
@NullMarked
package ai.astrasonic.local.standins.sentry;

import org.jspecify.annotations.NullMarked;

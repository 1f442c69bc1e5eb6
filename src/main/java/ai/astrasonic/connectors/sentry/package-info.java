/** Sentry: reports of errors, which go one by one by age only, and together where an issue is one person's. */
@NullMarked
package ai.astrasonic.connectors.sentry;

import org.jspecify.annotations.NullMarked;

/** The console's own errors, told to Sentry by type and place: no message, no request, nothing of anybody. */
@NullMarked
package ai.astrasonic.errorreports;

import org.jspecify.annotations.NullMarked;

/** The stand-in for Google Analytics and for the tokens of Google's service accounts. */
@NullMarked
package ai.astrasonic.local.standins.analytics;

import org.jspecify.annotations.NullMarked;

/** Google Analytics: the events of a browser, when the person tells which browser it was. */
@NullMarked
package ai.astrasonic.connectors.analytics;

import org.jspecify.annotations.NullMarked;

/** The console in a real browser. */
@NullMarked
package ai.astrasonic.console.browser;

import org.jspecify.annotations.NullMarked;

/** The frame around every view: navigation, command palette, clocks, preferences and the pages for errors. */
@NullMarked
package ai.astrasonic.console.shell;

import org.jspecify.annotations.NullMarked;

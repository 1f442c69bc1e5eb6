/** The console: screens for staff, one package per capability, with no rule and no repository of their own. */
@NullMarked
package ai.astrasonic.console;

import org.jspecify.annotations.NullMarked;

/** The console: screens for staff, one package per capability, with no rule of their own, and no data but saved views. */
@NullMarked
package ai.astrasonic.console;

import org.jspecify.annotations.NullMarked;

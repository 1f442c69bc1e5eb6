/** Stand-ins for the recipients: each speaks the documented HTTP of the real one, with a state of its own and faults on demand. */
@NullMarked
package ai.astrasonic.local.standins;

import org.jspecify.annotations.NullMarked;

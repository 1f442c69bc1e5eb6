/** Requests of data subjects at the desk: the list, the case with its clock and steps, intake, identity, package. */
@NullMarked
package ai.astrasonic.console.requests;

import org.jspecify.annotations.NullMarked;

/** The identity server of the customers: who a token is of, their sessions, what happened at the door, and their removal. */
@NullMarked
package ai.astrasonic.identityserver;

import org.jspecify.annotations.NullMarked;

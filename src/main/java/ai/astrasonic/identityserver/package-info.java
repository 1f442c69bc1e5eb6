/** The identity server as erasure needs it: locks a customer out of signing in, and removes them from the customers realm. */
@NullMarked
package ai.astrasonic.identityserver;

import org.jspecify.annotations.NullMarked;

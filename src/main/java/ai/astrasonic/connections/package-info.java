/** Connected services and sign-in providers of an account; their tokens lie encrypted. */
@NullMarked
package ai.astrasonic.connections;

import org.jspecify.annotations.NullMarked;

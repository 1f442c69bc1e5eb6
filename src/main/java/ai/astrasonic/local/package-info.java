/** Everything the console needs around it on one machine: PostgreSQL, Keycloak, object stores and a mailbox. */
@NullMarked
package ai.astrasonic.local;

import org.jspecify.annotations.NullMarked;

/** What customers do by themselves: every act is on the account of whoever is signed in, never on one that they name. */
@NullMarked
package ai.astrasonic.customers;

import org.jspecify.annotations.NullMarked;

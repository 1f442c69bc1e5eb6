/** What people do without signing in: ask by an address that they prove is theirs, and follow a request by its receipt. */
@NullMarked
package ai.astrasonic.visitors;

import org.jspecify.annotations.NullMarked;

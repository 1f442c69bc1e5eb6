/** Download links: random, stored as keyed hashes, bound to one case, expiring, revocable, counted. */
@NullMarked
package ai.astrasonic.requests.downloads;

import org.jspecify.annotations.NullMarked;

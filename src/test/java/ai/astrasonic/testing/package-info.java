/** Real parts for tests: a database that is fresh for each test, a clock that is set by hand. */
@NullMarked
package ai.astrasonic.testing;

import org.jspecify.annotations.NullMarked;

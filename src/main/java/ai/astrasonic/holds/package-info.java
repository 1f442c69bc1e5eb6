/** Legal holds: recorded reasons not to erase yet, on a person, a request or a class of records, until they are released. */
@NullMarked
package ai.astrasonic.holds;

import org.jspecify.annotations.NullMarked;

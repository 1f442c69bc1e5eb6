/** Legal holds: recorded reasons not to erase yet, on a person, a request or a class of records, until they are released. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.holds;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

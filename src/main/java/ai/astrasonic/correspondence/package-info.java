/** What each recipient was asked for a person, attempt by attempt and call by call, until there is one final outcome of each. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.correspondence;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

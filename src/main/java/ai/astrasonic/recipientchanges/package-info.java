/** Changes of the recipients as campaigns: announced with a term for objections, told to everybody concerned, and then in force. */
@NullMarked
@GoesOnUnderRestriction("recipient-notices")
package ai.astrasonic.recipientchanges;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

/** What may be done with a person's data: restrictions (Art. 18), objections (Art. 21) and consent, as one answer. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.permissions;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

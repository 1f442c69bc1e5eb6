/** The versions of the privacy policy: drafted, compared, published with a second person, and told to every account once. */
@NullMarked
@GoesOnUnderRestriction("policy-notices")
package ai.astrasonic.policies;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

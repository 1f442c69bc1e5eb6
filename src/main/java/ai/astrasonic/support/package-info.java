/** Conversations with people, with or without an account, and what in them is about somebody else (Art. 15(4)). */
@NullMarked
@GoesOnUnderRestriction("support")
package ai.astrasonic.support;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

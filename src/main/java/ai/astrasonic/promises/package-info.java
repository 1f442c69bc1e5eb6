/**
 * The independent proof of each promise of the published policy: checks that ask the data itself, and share no code with the
 * controls they judge.
 */
@NullMarked
@GoesOnUnderRestriction(value = "audit", because = "a promise is proven by counting what is stored; nothing is changed")
package ai.astrasonic.promises;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

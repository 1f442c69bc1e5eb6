/** Drills on copies of the database: a restored backup keeps nobody who was erased and nothing past its term, and a breach is played to its letters. */
@NullMarked
@GoesOnUnderRestriction(value = "audit", because = "it works on copies that are thrown away and counts what is in them")
package ai.astrasonic.drill;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

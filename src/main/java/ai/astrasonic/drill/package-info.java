/** The restore drill: shows on copies of the database that a restored backup keeps nobody who was erased and nothing past its term. */
@NullMarked
@GoesOnUnderRestriction(value = "audit", because = "it works on copies that are thrown away and counts what is in them")
package ai.astrasonic.drill;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

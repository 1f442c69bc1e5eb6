/** What each recipient can be asked to do for a person, in our words, and what came of it; one package for each of them. */
@NullMarked
@GoesOnUnderRestriction("dsar-handling")
package ai.astrasonic.connectors;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;

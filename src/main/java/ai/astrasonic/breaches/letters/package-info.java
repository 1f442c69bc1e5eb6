/** What the people whose data was hit are told (Art. 34): letters in plain words, approved by a second person, proven one by one. */
@NamedInterface("letters")
@NullMarked
@GoesOnUnderRestriction(
        value = "breach-handling",
        because = "whoever is restricted or erased was hit as well, and has a right to hear of it")
package ai.astrasonic.breaches.letters;

import ai.astrasonic.shared.GoesOnUnderRestriction;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

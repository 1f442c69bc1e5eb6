package ai.astrasonic.activities;

import ai.astrasonic.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Why data is processed and on which ground (Art. 5(1)(b), 6(1)).
 *
 * @param detail the duty or the interest, where the ground asks for it
 */
public record Purpose(
        LocalText text, LegalBasis basis, @Nullable LocalText detail) {

    public Purpose {
        if (basis.mustBeNamed() && detail == null) {
            throw new IllegalArgumentException("The duty or interest is not named: " + text.en());
        }
    }
}

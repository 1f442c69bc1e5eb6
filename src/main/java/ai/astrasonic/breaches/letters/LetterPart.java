package ai.astrasonic.breaches.letters;

import ai.astrasonic.shared.LocalText;
import java.util.Locale;

/** The parts that a letter must have (Art. 34(2)), in the order in which they are read. */
public enum LetterPart {
    NATURE,
    CONSEQUENCES,
    MEASURES,
    ADVICE;

    public LocalText of(LetterWords words) {
        return switch (this) {
            case NATURE -> words.nature();
            case CONSEQUENCES -> words.consequences();
            case MEASURES -> words.measures();
            case ADVICE -> words.advice();
        };
    }

    /** Last part of the key of its texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package ai.astrasonic.shared;

import java.util.Locale;

/** A text of the law or the register in the two languages that every reader is offered. */
public record LocalText(String en, String nl) {

    public LocalText {
        if (en.isBlank() || nl.isBlank()) {
            throw new IllegalArgumentException("A text lacks one of its languages: " + en + nl);
        }
    }

    /** Dutch for a Dutch reader, English for everybody else. */
    public String in(Locale locale) {
        return "nl".equals(locale.getLanguage()) ? nl : en;
    }
}

package ai.astrasonic.requests;

import java.util.Locale;

/** A language in which we answer: the one in which the person was served. */
public enum Language {
    EN(Locale.UK),
    NL(Locale.of("nl", "NL"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}

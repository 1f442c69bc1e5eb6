package ai.astrasonic.promises;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of this module in English or Dutch, for what has no screen. */
public final class PromiseTexts {

    private static final Control NO_GUESSING = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle words;

    private PromiseTexts(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle("messages/promises", locale, NO_GUESSING);
    }

    /** Dutch for Dutch, English for everybody else. */
    public static PromiseTexts in(Locale wanted) {
        return new PromiseTexts("nl".equals(wanted.getLanguage()) ? Locale.of("nl") : Locale.ENGLISH);
    }

    /** What the policy promises. */
    public String title(PromiseId id) {
        return words.getString(id.title());
    }

    /** Why it is so; a check of an earlier version may have had reasons that none has any more. */
    public String reason(Reason reason) {
        if (!words.containsKey(reason.key())) {
            return words.getString("reason.formerly");
        }
        var words = this.words.getString(reason.key());
        return reason.values().isEmpty()
                ? words
                : new MessageFormat(words, locale).format(reason.values().toArray());
    }

    /** The fact's name in words, or the name itself where it is one of the data. */
    public String name(Fact fact) {
        return words.containsKey(fact.name()) ? words.getString(fact.name()) : fact.name();
    }
}

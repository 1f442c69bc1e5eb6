package ai.astrasonic.customers;

import java.util.Locale;
import java.util.ResourceBundle;

/** Says in plain sentences why no account was opened, and what to do now. */
public final class JoiningWording {

    private final ResourceBundle texts;

    /** Dutch for a Dutch reader, English for everybody else. */
    public JoiningWording(Locale reader) {
        var language = "nl".equals(reader.getLanguage()) ? reader.getLanguage() : "en";
        this.texts = ResourceBundle.getBundle("messages/customers", Locale.of(language));
    }

    public String sentence(JoiningOutcome.Refused refused) {
        return texts.getString(refused.ground().key());
    }
}

package ai.astrasonic.pages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a page for people outside, in one language. */
public record PageTexts(Locale language, ResourceBundle words) {

    /** Dutch for who reads Dutch, English for everybody else. */
    public static PageTexts in(String asked, String bundle) {
        var language = "nl".equals(asked) ? Locale.of("nl", "NL") : Locale.UK;
        return new PageTexts(
                language,
                ResourceBundle.getBundle(
                        bundle,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    public String tag() {
        return language.getLanguage();
    }

    public String text(String key, Object... values) {
        return new MessageFormat(words.getString(key).replace("'", "''"), language).format(values);
    }
}

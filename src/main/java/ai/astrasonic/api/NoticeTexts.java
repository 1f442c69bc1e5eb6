package ai.astrasonic.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a public page about breaches: the form by which processors tell us of one, or the notices. */
record NoticeTexts(Locale language, ResourceBundle words) {

    /** Dutch for who reads Dutch, English for everybody else. */
    static NoticeTexts in(String asked) {
        return in(asked, "messages.breach-notice");
    }

    static NoticeTexts in(String asked, String bundle) {
        var language = "nl".equals(asked) ? Locale.of("nl", "NL") : Locale.UK;
        return new NoticeTexts(
                language,
                ResourceBundle.getBundle(
                        bundle,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String tag() {
        return language.getLanguage();
    }

    String text(String key, Object... values) {
        return new MessageFormat(words.getString(key).replace("'", "''"), language).format(values);
    }
}

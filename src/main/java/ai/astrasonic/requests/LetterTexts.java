package ai.astrasonic.requests;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Sentences of our letters in the language of the request. */
@Component
class LetterTexts {

    String of(Language language, String key) {
        return ResourceBundle.getBundle(
                        "messages.requests",
                        Locale.of(language.locale().getLanguage()),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}

package ai.astrasonic.requests;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Sentences of our letters in the language of the request. */
@Component
class LetterTexts {

    /** That an answer is about a part only, as a paragraph of its own; empty where everything was asked for. */
    String scopeOf(DataSubjectRequest request) {
        return request.askedFor().dataSets().isEmpty() ? "" : of(request.language(), "answer.limited") + "\n\n";
    }

    String of(Language language, String key) {
        return ResourceBundle.getBundle(
                        "messages.requests",
                        Locale.of(language.locale().getLanguage()),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}

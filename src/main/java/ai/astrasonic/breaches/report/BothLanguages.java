package ai.astrasonic.breaches.report;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What the machine says in an answer: in English and in Dutch, for whoever reads it. */
final class BothLanguages {

    private static final String BUNDLE = "messages.breach-report";

    private BothLanguages() {}

    static List<String> say(String key, Object... values) {
        return Stream.of(Locale.ENGLISH, Locale.of("nl"))
                .map(language -> new MessageFormat(
                                ResourceBundle.getBundle(BUNDLE, language).getString(key), language)
                        .format(values))
                .toList();
    }
}

package ai.astrasonic.breaches.letters;

import ai.astrasonic.mail.OutgoingMail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A letter as the mail that one person gets. */
final class LetterMail {

    private static final String TEMPLATE = "breachletters.letter";

    private LetterMail() {}

    static OutgoingMail of(LetterWords words, @Nullable AccountId person, EmailAddress to, Locale language) {
        Map<String, String> values = new HashMap<>();
        for (var part : LetterPart.values()) {
            values.put(part.key(), part.of(words).in(language));
        }
        values.put("contact", words.contact());
        return new OutgoingMail(person, to, TEMPLATE, language, values);
    }
}

package ai.astrasonic.breaches.letters;

import static ai.astrasonic.breaches.letters.LetterRefused.when;

import ai.astrasonic.breaches.letters.LetterRefused.Why;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.LocalText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a letter must say, or a notice to everybody, and how plainly (Art. 34(2), 12(1)). */
public final class LetterRules {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 2_000;

    private static final Pattern LEGALESE = Pattern.compile(
            "\\bart\\.|\\b(article \\d+|artikel \\d+|gdpr|avg|data subjects?|betrokkenen?|supervisory authority|personal data breach"
                    + "|verwerkingsverantwoordelijke|inbreuk in verband met|pursuant|hereby|hierbij|notwithstanding)\\b",
            Pattern.CASE_INSENSITIVE);

    private LetterRules() {}

    /** @throws LetterRefused when a part says too little, too much, or not plainly */
    public static void check(LetterWords words) {
        for (var part : LetterPart.values()) {
            check(part.key(), part.of(words));
        }
        address(words.contact());
    }

    /** @throws LetterRefused when it says nothing, or too much */
    public static String reason(String reason) {
        when(reason.isBlank(), Why.NO_REASON);
        when(reason.length() > LONGEST, Why.TOO_LONG);
        return reason.strip();
    }

    /** Words for everybody to read are as plain as those of a letter. */
    static void check(String part, LocalText text) {
        Stream.of(text.en(), text.nl()).map(String::strip).forEach(one -> {
            when(one.length() < SHORTEST, Why.TOO_SHORT, part);
            when(one.length() > LONGEST, Why.TOO_LONG, part);
        });
        checkPlain(text);
    }

    /** @throws LetterRefused when it has words of the law, which say little to most people */
    public static void checkPlain(LocalText text) {
        Stream.of(text.en(), text.nl()).forEach(one -> {
            LEGALESE.matcher(one).results().map(MatchResult::group).findFirst().ifPresent(word -> {
                throw new LetterRefused(Why.LEGALESE, word);
            });
        });
    }

    private static void address(String contact) {
        try {
            new EmailAddress(contact);
        } catch (IllegalArgumentException none) {
            throw new LetterRefused(Why.NO_CONTACT, "");
        }
    }
}

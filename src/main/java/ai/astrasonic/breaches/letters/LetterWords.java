package ai.astrasonic.breaches.letters;

import ai.astrasonic.shared.LocalText;

/**
 * What a letter says (Art. 34(2)), in both languages.
 *
 * @param nature what happened, and to which data
 * @param consequences what may come of it
 * @param measures what was done and will be done
 * @param advice what whoever reads it can do
 * @param contact address at which a person answers (Art. 33(3)(b))
 */
public record LetterWords(
        LocalText nature, LocalText consequences, LocalText measures, LocalText advice, String contact) {}

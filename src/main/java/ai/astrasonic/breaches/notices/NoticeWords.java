package ai.astrasonic.breaches.notices;

import ai.astrasonic.breaches.letters.LetterWords;
import ai.astrasonic.shared.LocalText;
import java.time.LocalDate;

/**
 * What a public notice says, in both languages.
 *
 * @param text the same parts as a letter has (Art. 34(2))
 * @param lastDay on which it is up
 */
public record NoticeWords(LocalText title, LetterWords text, LocalDate lastDay) {}

package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.letters.Letter;
import ai.astrasonic.breaches.letters.LetterCount;
import ai.astrasonic.breaches.letters.LetterPart;
import ai.astrasonic.shared.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many people were told, when and in which words, out of the letters that went out.
 *
 * @param letter the last that went out
 * @param counts of all that went out
 */
record LetterFacts(Letter letter, List<LetterCount> counts) {

    void tell(FactSheet sheet) {
        long told = sum(LetterCount::sent) + sum(LetterCount::otherwise);
        if (told == 0) {
            return;
        }
        boolean everybody = sum(LetterCount::waiting) + sum(LetterCount::onItsWay) + sum(LetterCount::toTell) == 0;
        sheet.with("people.told", "yes")
                .with("people.told-edpb", "yes")
                .with("letters.told", String.valueOf(told))
                .with("letters.everybody", everybody ? "everybody" : "some")
                .with("letters.how", "email")
                .with("letters.at", letter.gatheredAt())
                .with("letters.text", List.of(text(Locale.ENGLISH), text(Locale.of("nl"))));
    }

    private long sum(Function<LetterCount, Long> figure) {
        return counts.stream().mapToLong(figure::apply).sum();
    }

    private String text(Locale language) {
        return Stream.of(LetterPart.values())
                .map(part -> part.of(letter.words()))
                .map((LocalText words) -> words.in(language))
                .collect(Collectors.joining("\n"));
    }
}

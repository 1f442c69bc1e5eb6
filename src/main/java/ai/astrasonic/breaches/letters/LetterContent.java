package ai.astrasonic.breaches.letters;

import ai.astrasonic.shared.Sha256;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exactly what a second person approves: every word, and to whom it goes. */
final class LetterContent {

    private LetterContent() {}

    static String sha256(LetterWords words, UUID scope, long people) {
        var parts = Stream.of(LetterPart.values())
                .flatMap(part -> Stream.of(part.of(words).en(), part.of(words).nl()));
        var whole = Stream.concat(parts, Stream.of(words.contact(), scope.toString(), Long.toString(people)))
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining("\n"));
        return Sha256.of(whole);
    }
}

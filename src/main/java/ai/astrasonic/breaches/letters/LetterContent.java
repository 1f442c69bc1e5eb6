package ai.astrasonic.breaches.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

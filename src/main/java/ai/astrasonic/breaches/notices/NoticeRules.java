package ai.astrasonic.breaches.notices;

import static ai.astrasonic.breaches.notices.NoticeRefused.when;

import ai.astrasonic.breaches.letters.LetterPart;
import ai.astrasonic.breaches.letters.LetterRules;
import ai.astrasonic.breaches.notices.NoticeRefused.Why;
import ai.astrasonic.shared.Sha256;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a public notice must say, and exactly what a second person approves of it. */
final class NoticeRules {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 150;
    private static final int MOST_MONTHS = 24;

    private NoticeRules() {}

    static void check(NoticeWords words, LocalDate today) {
        Stream.of(words.title().en(), words.title().nl()).map(String::strip).forEach(title -> {
            when(title.length() < SHORTEST, Why.TITLE_TOO_SHORT);
            when(title.length() > LONGEST, Why.TITLE_TOO_LONG);
        });
        checkDay(words, today);
        LetterRules.checkPlain(words.title());
        LetterRules.check(words.text());
    }

    static void checkDay(NoticeWords words, LocalDate today) {
        when(!words.lastDay().isAfter(today) || words.lastDay().isAfter(today.plusMonths(MOST_MONTHS)), Why.LAST_DAY);
    }

    static String sha256(NoticeWords words) {
        var parts = Stream.of(LetterPart.values()).map(part -> part.of(words.text()));
        var whole = Stream.concat(
                        Stream.concat(Stream.of(words.title()), parts).flatMap(text -> Stream.of(text.en(), text.nl())),
                        Stream.of(words.text().contact(), words.lastDay().toString()))
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining("\n"));
        return Sha256.of(whole);
    }
}

package ai.astrasonic.consent;

import ai.astrasonic.shared.LawData;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.shared.Sha256;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One version of what the banner says ({@code law/banner-texts.yml}).
 *
 * @param from the day since which it is shown
 * @param policy the version of the published policy that it refers to
 * @param valid how long a choice counts before the question comes again
 * @param words each text by its place in the banner
 */
public record BannerText(String version, LocalDate from, String policy, Period valid, Map<String, LocalText> words) {

    private static final List<BannerText> ALL = LawData.read("banner-texts", BannerText.class);

    public BannerText {
        words = Map.copyOf(words);
    }

    /** The one that is shown now: the last of the file. */
    public static BannerText current() {
        return ALL.getLast();
    }

    static List<BannerText> all() {
        return ALL;
    }

    static Optional<BannerText> of(String version) {
        return ALL.stream().filter(text -> text.version.equals(version)).findFirst();
    }

    /** Every word in a language, one line each, in the order of their places: what the hash stands for. */
    public String wordsIn(Locale language) {
        return new TreeMap<>(words)
                .entrySet().stream()
                        .map(word -> word.getKey() + ": " + word.getValue().in(language))
                        .collect(Collectors.joining("\n", "version: " + version + "\npolicy: " + policy + "\n", "\n"));
    }

    /** The words in a language, by their hash. */
    public String sha256In(Locale language) {
        return Sha256.of(wordsIn(language));
    }

    String word(String place, Locale language) {
        var word = words.get(place);
        if (word == null) {
            throw new IllegalArgumentException("The banner's version " + version + " has no " + place);
        }
        return word.in(language);
    }
}

package ai.astrasonic.api;

import ai.astrasonic.consent.BannerEssential;
import ai.astrasonic.consent.BannerSightings;
import ai.astrasonic.consent.BannerText;
import ai.astrasonic.consent.BannerTool;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the component in the browser needs to know.
 *
 * @param months how long a choice counts
 * @param policy address of the privacy policy
 * @param texts the words in each language, with their hash
 * @param oneIn of so many pages without anything amiss, one says that it looked
 */
record BannerJson(
        String version,
        long months,
        String policy,
        Map<String, Words> texts,
        List<BannerTool> tools,
        List<BannerEssential> essentials,
        int oneIn) {

    record Words(String sha256, Map<String, String> words) {

        private static Words in(Locale language, BannerText text) {
            var words = new HashMap<String, String>();
            text.words().forEach((place, word) -> words.put(place, word.in(language)));
            return new Words(text.sha256In(language), words);
        }
    }

    static BannerJson of(BannerText text, BannerSettings settings) {
        return new BannerJson(
                text.version(),
                text.valid().toTotalMonths(),
                settings.policy().toString(),
                Stream.of("en", "nl").collect(Collectors.toMap(in -> in, in -> Words.in(Locale.of(in), text))),
                BannerTool.all(),
                BannerEssential.all(),
                BannerSightings.ONE_IN);
    }
}

package ai.astrasonic.api;

import ai.astrasonic.consent.BannerSighting;
import ai.astrasonic.consent.BannerSighting.Kind;
import ai.astrasonic.consent.BannerSighting.Sight;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sighting as the banner sends it.
 *
 * @param ran hosts of tools that were called under consent
 * @param hosts those that were called without
 */
record BannerSightingJson(
        int banner,
        boolean looked,
        @Nullable List<String> ran,
        @Nullable List<String> hosts,
        @Nullable List<String> cookies,
        @Nullable List<String> storage) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int NEWEST = 999;

    /**
     * What the body says, of a page of this origin.
     *
     * @throws IllegalArgumentException when it is no sighting, or says more than one may
     */
    static BannerSighting read(byte[] body, String origin) {
        var json = parsed(body);
        if (json.banner < 1 || json.banner > NEWEST) {
            throw new IllegalArgumentException("There is no such version of the banner");
        }
        return new BannerSighting(origin, json.banner, json.looked, json.sights());
    }

    private static BannerSightingJson parsed(byte[] body) {
        try {
            var json = MAPPER.readValue(body, BannerSightingJson.class);
            if (json == null) {
                throw new IllegalArgumentException("There is no sighting");
            }
            return json;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no sighting", e);
        }
    }

    private List<Sight> sights() {
        return Stream.of(of(Kind.RAN, ran), of(Kind.HOST, hosts), of(Kind.COOKIE, cookies), of(Kind.STORAGE, storage))
                .flatMap(sights -> sights)
                .toList();
    }

    private static Stream<Sight> of(Kind kind, @Nullable List<String> names) {
        return names == null ? Stream.empty() : names.stream().map(name -> new Sight(kind, name == null ? "" : name));
    }
}

package ai.astrasonic.api;

import ai.astrasonic.consent.BannerAction;
import ai.astrasonic.consent.BannerDecision;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A decision as the banner sends it.
 *
 * @param purposes what was decided on each, as the button meant it
 * @param google client id of the browser at Google Analytics, with a withdrawal
 */
record BannerDecisionJson(
        @Nullable UUID id,
        @Nullable UUID device,
        @Nullable BannerAction action,
        @Nullable Map<String, Boolean> purposes,
        @Nullable String version,
        @Nullable String sha256,
        @Nullable String language,
        @Nullable String surface,
        @Nullable Instant at,
        @Nullable UUID previous,
        @Nullable String google) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern SURFACE = Pattern.compile("(banner|settings|control|signal)/[0-9]{1,3}");
    private static final Pattern ANALYTICS_ID = Pattern.compile("[0-9]{1,20}\\.[0-9]{1,20}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.-]{1,20}");

    /**
     * What the body says, made at a browser of this family.
     *
     * @throws IllegalArgumentException when it is no decision, or one that contradicts itself
     */
    static BannerDecision read(byte[] body, String browser) {
        var json = parsed(body);
        if (json.id == null || json.device == null || json.action == null || json.at == null) {
            throw new IllegalArgumentException("A decision has an id, a device, an action and a moment");
        }
        if (!Map.of("ANALYTICS_COOKIES", json.action.gives()).equals(json.purposes)) {
            throw new IllegalArgumentException("The purposes are not those of the action");
        }
        return new BannerDecision(
                json.id,
                json.device,
                json.action,
                json.shown(),
                fits(SURFACE, json.surface),
                browser,
                json.at,
                json.previous,
                json.google == null ? null : json.analyticsId(json.google));
    }

    private static BannerDecisionJson parsed(byte[] body) {
        try {
            var json = MAPPER.readValue(body, BannerDecisionJson.class);
            if (json == null) {
                throw new IllegalArgumentException("There is no decision");
            }
            return json;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no decision", e);
        }
    }

    private BannerDecision.Shown shown() {
        if (!"en".equals(language) && !"nl".equals(language)) {
            throw new IllegalArgumentException("The banner speaks English and Dutch");
        }
        return new BannerDecision.Shown(fits(VERSION, version), fits(SHA256, sha256), Locale.of(language));
    }

    private String analyticsId(String told) {
        if (action == null || action.gives()) {
            throw new IllegalArgumentException("Only a withdrawal names what is to be deleted");
        }
        return fits(ANALYTICS_ID, told);
    }

    private static String fits(Pattern pattern, @Nullable String text) {
        if (text == null || !pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("A part of the decision is missing or not as agreed");
        }
        return text;
    }
}

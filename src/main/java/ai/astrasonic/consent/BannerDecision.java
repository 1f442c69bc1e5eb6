package ai.astrasonic.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision made at the banner of a device that belongs to nobody we know.
 *
 * @param id the device's own key of this decision, by which a repetition counts once
 * @param device random, of the device's consent alone
 * @param text version and hash of the words that were shown
 * @param surface where it was made, and the component's version
 * @param browser its family, no more
 * @param at when, by the device's clock
 * @param previous key of the decision before, which may still be on its way
 * @param analyticsId by what Google knows the browser, told with a withdrawal only, and never written down with it
 */
public record BannerDecision(
        UUID id,
        UUID device,
        BannerAction action,
        Shown text,
        String surface,
        String browser,
        Instant at,
        @Nullable UUID previous,
        @Nullable String analyticsId) {

    /** The words that were shown, as the device names them. */
    public record Shown(String version, String sha256, Locale language) {

        boolean isKnown() {
            return BannerText.of(version)
                    .map(text -> text.sha256In(language))
                    .filter(sha256::equals)
                    .isPresent();
        }
    }
}

package ai.astrasonic.api;

import ai.astrasonic.consent.AccountConsents;
import ai.astrasonic.consent.BannerDecision;
import ai.astrasonic.consent.BannerText;
import ai.astrasonic.consent.Purpose;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Consents of an account as the interface tells and takes them. */
final class ConsentJson {

    private static final Pattern SURFACE = Pattern.compile("[A-Za-z0-9 ._/-]{1,60}");

    private ConsentJson() {}

    /** The words that a decision is made on, in one language. */
    @Schema(name = "ConsentText")
    record Text(String version, String sha256, String language, Map<String, String> words) {

        static Text in(Locale language) {
            var text = BannerText.current();
            var spoken = Locale.of("nl".equals(language.getLanguage()) ? "nl" : "en");
            var words = new TreeMap<String, String>();
            text.words().forEach((place, word) -> words.put(place, word.in(spoken)));
            return new Text(text.version(), text.sha256In(spoken), spoken.getLanguage(), words);
        }
    }

    /** Whether somebody consents to a purpose now. */
    @Schema(name = "Consent")
    record State(
            Purpose purpose,
            boolean given,

            @Schema(nullable = true, description = "When I last decided; null when I never did") @Nullable
            Instant decidedAt,

            Text text) {

        static State of(Purpose purpose, Optional<AccountConsents.Entry> last, Locale language) {
            return new State(
                    purpose,
                    last.filter(AccountConsents.Entry::given).isPresent(),
                    last.map(entry -> entry.place().at()).orElse(null),
                    Text.in(language));
        }
    }

    /** One decision as it stands in the ledger. */
    @Schema(name = "ConsentDecided")
    record Entry(
            Purpose purpose,
            boolean given,
            Instant decidedAt,
            String policyVersion,
            String wording,
            String language,
            String surface) {

        static Entry of(AccountConsents.Entry entry) {
            return new Entry(
                    entry.purpose(),
                    entry.given(),
                    entry.place().at(),
                    entry.policyVersion(),
                    entry.wording(),
                    entry.language(),
                    entry.surface());
        }
    }

    /** A decision to be written down. */
    @Schema(name = "ConsentDecision")
    record Decision(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Purpose purpose,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Boolean given,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Version of the text that was shown, as told with the state")
            @Nullable
            String textVersion,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Its hash, as told with the state")
            @Nullable
            String textSha256,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"en", "nl"})
            @Nullable
            String language,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Where it was made: page or application and its version",
                    pattern = "[A-Za-z0-9 ._/-]{1,60}",
                    example = "desktop/2.4")
            @Nullable
            String surface) {

        Purpose toPurpose() {
            return said(purpose);
        }

        boolean isGiven() {
            return said(given);
        }

        BannerDecision.Shown shown() {
            if (!"en".equals(language) && !"nl".equals(language)) {
                throw new IllegalArgumentException("The text speaks English and Dutch");
            }
            return new BannerDecision.Shown(said(textVersion), said(textSha256), Locale.of(language));
        }

        String toSurface() {
            if (!SURFACE.matcher(said(surface)).matches()) {
                throw new IllegalArgumentException("A surface is a short name");
            }
            return said(surface);
        }

        private static <T> T said(@Nullable T value) {
            if (value == null) {
                throw new IllegalArgumentException("A part of the decision is missing");
            }
            return value;
        }
    }
}

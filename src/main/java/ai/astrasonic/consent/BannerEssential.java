package ai.astrasonic.consent;

import ai.astrasonic.shared.LawData;
import java.util.List;

/**
 * What may be on a device without consent, since the service needs it ({@code law/banner-essentials.yml}; Art. 11.7a(3) Tw).
 *
 * @param because why it is needed
 * @param cookies names, {@code *} for the rest of one
 * @param storage keys of local and session storage, likewise
 */
public record BannerEssential(String key, String because, List<String> cookies, List<String> storage) {

    private static final List<BannerEssential> ALL = LawData.read("banner-essentials", BannerEssential.class);

    public BannerEssential {
        cookies = List.copyOf(cookies);
        storage = List.copyOf(storage);
    }

    /** Everything that nobody is asked about. */
    public static List<BannerEssential> all() {
        return ALL;
    }
}

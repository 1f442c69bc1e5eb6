package ai.astrasonic.api;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the consent banner stands.
 *
 * @param origins of our own website, such as {@code https://astrasonic.ai}; no other may load it or send what was decided
 * @param policy where everybody reads the privacy policy
 */
@ConfigurationProperties("astrasonic.consent-banner")
record BannerSettings(
        @DefaultValue List<String> origins,
        @DefaultValue("https://astrasonic.ai/privacy") URI policy) {

    BannerSettings {
        origins = List.copyOf(origins);
    }
}

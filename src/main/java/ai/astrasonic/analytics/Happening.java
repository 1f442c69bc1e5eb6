package ai.astrasonic.analytics;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the product, without who.
 *
 * @param page path without query, or null
 */
public record Happening(
        String name,
        @Nullable String page,
        @Nullable String platform,
        @Nullable String appVersion) {

    private static final Pattern DIRECT_IDENTIFIER = Pattern.compile("[^\\s@]+@[^\\s@]+|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b"
            + "|(?i)(?<![0-9a-z])[0-9a-f]{0,4}(:[0-9a-f]{0,4}){3,7}(?![0-9a-z])|\\?");

    public Happening {
        for (var text : Stream.of(name, page, platform, appVersion)
                .filter(Objects::nonNull)
                .toList()) {
            if (DIRECT_IDENTIFIER.matcher(text).find()) {
                throw new IllegalArgumentException("An event may hold no e-mail or IP address and no query");
            }
        }
    }
}

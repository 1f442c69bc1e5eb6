package ai.astrasonic.correspondence;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is needed to call recipients, such as {@code astrasonic.recipients.credentials.crisp.website}; secrets as files or
 * environment, never here.
 *
 * @param credentials by the recipient's key, then by the name that its connector asks for
 */
@ConfigurationProperties("astrasonic.recipients")
record RecipientSettings(@DefaultValue Map<String, Map<String, String>> credentials) {

    /** An environment knows neither small letters nor dashes: {@code …_CREDENTIALS_APPLESIGNIN_TEAMID}. */
    Map<String, String> of(String recipient) {
        return credentials.entrySet().stream()
                .filter(entry -> plain(entry.getKey()).equals(plain(recipient)))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(Map::of);
    }

    private static String plain(String key) {
        return key.replace("-", "").toLowerCase(Locale.ROOT);
    }
}

package ai.astrasonic.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a connector may answer has its words in both languages. */
class ConnectorTextsTest {

    private static final Pattern KEY =
            Pattern.compile("\"((?:crisp|posthog|sentry|google-analytics|stripe)\\.[a-z-]*[a-z])\"");
    private static final Set<String> PACKAGES = Set.of("crisp", "posthog", "sentry", "analytics", "stripe");
    private static final Set<String> KINDS = Set.of("reason", "ticket", "failure");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void every_reason_ticket_and_failure_has_a_text(String language) throws IOException {
        var texts = ResourceBundle.getBundle("messages.connectors", Locale.of(language));

        assertThat(keys())
                .hasSizeGreaterThan(30)
                .allSatisfy(key ->
                        assertThat(KINDS).as(key).anyMatch(kind -> texts.containsKey("recipient." + kind + "." + key)));
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (var name : PACKAGES) {
            try (var files = Files.list(Path.of("src/main/java/ai/astrasonic/connectors", name))) {
                for (var file : files.toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        return keys;
    }
}

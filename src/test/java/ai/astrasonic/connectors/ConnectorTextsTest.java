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

    private static final Pattern REASON = Pattern.compile("NothingToCall\\(\\s*\"([a-z-]+)\"");
    private static final Pattern EITHER = Pattern.compile("\\? \"(sentry-[a-z-]+)\" : \"(sentry-[a-z-]+)\"");
    private static final Pattern TICKET = Pattern.compile("Ticket\\(\\s*\"([a-z-]+)\"");
    private static final Set<String> PACKAGES = Set.of("crisp", "posthog", "sentry", "analytics", "stripe");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void every_reason_and_every_ticket_has_a_text(String language) throws IOException {
        var texts = ResourceBundle.getBundle("messages.connectors-a", Locale.of(language));

        assertThat(keys())
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(texts.containsKey(key)).as(key).isTrue());
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (var name : PACKAGES) {
            try (var files = Files.list(Path.of("src/main/java/ai/astrasonic/connectors", name))) {
                for (var file : files.toList()) {
                    var source = Files.readString(file);
                    REASON.matcher(source).results().forEach(found -> keys.add("recipient.reason." + found.group(1)));
                    TICKET.matcher(source).results().forEach(found -> keys.add("recipient.ticket." + found.group(1)));
                    EITHER.matcher(source).results().forEach(found -> {
                        keys.add("recipient.reason." + found.group(1));
                        keys.add("recipient.reason." + found.group(2));
                    });
                }
            }
        }
        return keys;
    }
}

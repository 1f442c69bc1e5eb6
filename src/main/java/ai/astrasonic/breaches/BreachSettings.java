package ai.astrasonic.breaches;

import ai.astrasonic.shared.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told of breaches.
 *
 * @param consoleUrl where staff reach the console
 * @param to address of the DPO
 * @param engineers address of those who can act at night; the DPO's when there is none
 * @param in language of those mails
 */
@ConfigurationProperties("astrasonic.breaches")
record BreachSettings(
        @DefaultValue("http://localhost:8080") URI consoleUrl,
        @DefaultValue("privacy@astrasonic.ai") String to,
        @DefaultValue("") String engineers,
        @DefaultValue("en") Locale in) {

    URI page(BreachId id) {
        return consoleUrl.resolve("/breaches/" + id);
    }

    List<EmailAddress> dpo() {
        return List.of(new EmailAddress(to));
    }

    List<EmailAddress> everybody() {
        return Stream.of(to, engineers.isBlank() ? to : engineers)
                .distinct()
                .map(EmailAddress::new)
                .toList();
    }
}

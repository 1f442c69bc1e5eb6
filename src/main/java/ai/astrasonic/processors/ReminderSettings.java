package ai.astrasonic.processors;

import java.net.URI;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the days of the register are followed.
 *
 * @param consoleUrl where staff reach the console
 * @param to address of the DPO
 * @param owners addresses of the other roles that own recipients; the DPO's where one has none
 * @param in language of the mails
 * @param near how long before a day it is told of
 */
@ConfigurationProperties("astrasonic.processors.reminders")
record ReminderSettings(
        @DefaultValue("http://localhost:8080") URI consoleUrl,
        @DefaultValue("privacy@astrasonic.ai") String to,
        @DefaultValue Map<String, String> owners,
        @DefaultValue("en") Locale in,
        @DefaultValue("P30D") Period near) {

    ReminderSettings {
        owners = Map.copyOf(owners);
    }

    URI page(String recipient) {
        return consoleUrl.resolve("/recipients/" + recipient);
    }

    String addressOf(String owner) {
        var own = owners.getOrDefault(owner, "");
        return own.isBlank() ? to : own;
    }
}

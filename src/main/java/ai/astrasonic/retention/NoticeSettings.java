package ai.astrasonic.retention;

import java.net.URI;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param consoleUrl where staff reach the console
 * @param to address of the DPO
 * @param in language of the mails
 */
@ConfigurationProperties("astrasonic.retention.notices")
record NoticeSettings(
        @DefaultValue("http://localhost:8080") URI consoleUrl,
        @DefaultValue("privacy@astrasonic.ai") String to,
        @DefaultValue("en") Locale in) {

    URI sheet() {
        return consoleUrl.resolve("/retention");
    }
}

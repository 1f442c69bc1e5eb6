package ai.astrasonic.holds;

import java.net.URI;
import java.time.Period;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How holds are followed.
 *
 * @param consoleUrl where staff reach the console
 * @param remindersTo address of the DPO
 * @param remindersIn language of those mails
 * @param near how long before its review a hold is told of
 */
@ConfigurationProperties("astrasonic.holds")
record HoldSettings(
        @DefaultValue("http://localhost:8080") URI consoleUrl,
        @DefaultValue("privacy@astrasonic.ai") String remindersTo,
        @DefaultValue("en") Locale remindersIn,
        @DefaultValue("P14D") Period near) {

    URI page(HoldId id) {
        return consoleUrl.resolve("/holds/" + id);
    }
}

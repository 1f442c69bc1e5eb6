package ai.astrasonic.requests;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests are handled.
 *
 * @param publicUrl where a data subject reaches the pages behind links that we send
 * @param linkLife how long a download link opens; at most seven days
 * @param unreleasedLife how long a package may wait for release before it is built anew
 * @param atRiskDays a deadline this near is at risk
 * @param undelayedDays a question about what is meant, asked within so many days, is without undue delay
 * @param recipientDays a recipient has to have answered so many days before the request is due
 * @param remindersTo address of the DPO, who is reminded of due dates
 * @param remindersIn language of those mails
 */
@ConfigurationProperties("astrasonic.requests")
record RequestSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("7d") Duration linkLife,
        @DefaultValue("30d") Duration unreleasedLife,
        @DefaultValue("5") int atRiskDays,
        @DefaultValue("7") int undelayedDays,
        @DefaultValue("7") int recipientDays,
        @DefaultValue("privacy@astrasonic.ai") String remindersTo,
        @DefaultValue("EN") Language remindersIn) {

    private static final Duration LONGEST_LINK = Duration.ofDays(7);

    RequestSettings {
        if (linkLife.compareTo(LONGEST_LINK) > 0) {
            throw new IllegalArgumentException("A download link opens for seven days at most");
        }
    }

    URI page(String path, String token) {
        return publicUrl.resolve("/" + path + "/" + token);
    }
}

package ai.astrasonic.recipientchanges;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public hears of recipients.
 *
 * @param publicUrl where everybody reaches the public page
 * @param mostOnTheirWay notices that wait for the mail server at once, so that no code or answer waits behind a campaign
 * @param linkLife how long the link opens by which somebody confirms their address
 * @param pause how long after one confirmation mail no second one goes to the same address
 * @param mailsPerHour confirmation mails in an hour, to all addresses together
 */
@ConfigurationProperties("astrasonic.recipients")
public record ChangeSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("200") int mostOnTheirWay,
        @DefaultValue("2d") Duration linkLife,
        @DefaultValue("1h") Duration pause,
        @DefaultValue("300") int mailsPerHour) {

    /** Path of the public page. */
    public static final String PATH = "/privacy/recipients";

    /** The page in a language. */
    public URI page(String language) {
        return publicUrl.resolve(PATH + "/" + language);
    }

    /** A page under it, behind a key. */
    public URI page(String language, String what, String key) {
        return publicUrl.resolve(PATH + "/" + language + "/" + what + "/" + key);
    }
}

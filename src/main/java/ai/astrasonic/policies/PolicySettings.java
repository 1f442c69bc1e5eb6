package ai.astrasonic.policies;

import java.net.URI;
import java.time.Period;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people hear of the policy.
 *
 * @param publicUrl where everybody reaches the public pages
 * @param ahead how long before a material version applies people are told; no law names a time, it has to be in good time
 * @param mostOnTheirWay mails that wait for the mail server at once, so that no code or answer waits behind them
 */
@ConfigurationProperties("astrasonic.policies")
record PolicySettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("P30D") Period ahead,
        @DefaultValue("200") int mostOnTheirWay) {

    /** The page of a version in a language. */
    URI page(Locale language, int number) {
        return publicUrl.resolve(PolicyVersion.PATH + "/" + language.getLanguage() + "/" + number);
    }
}

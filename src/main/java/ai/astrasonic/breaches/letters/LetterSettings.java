package ai.astrasonic.breaches.letters;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the people of a breach are written to.
 *
 * @param contact address of the data protection officer, which a new letter begins with
 * @param mostOnTheirWay letters that wait for the mail server at once, so that no code or answer waits behind them
 */
@ConfigurationProperties("astrasonic.breach-letters")
public record LetterSettings(
        @DefaultValue("privacy@astrasonic.ai") String contact,
        @DefaultValue("50") int mostOnTheirWay) {}

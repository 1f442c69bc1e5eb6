package ai.astrasonic.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rowsAtOnce how many records one transaction ends at most
 * @param rest pause after each transaction when there is more than a night normally brings
 * @param clockTolerance how far our clock may be ahead of the database's before a second person is asked
 * @param silence how long nothing new may have been written before a second person is asked
 */
@ConfigurationProperties("astrasonic.retention")
public record RetentionSettings(
        @DefaultValue("10000") int rowsAtOnce,
        @DefaultValue("50ms") Duration rest,
        @DefaultValue("1h") Duration clockTolerance,
        @DefaultValue("7d") Duration silence) {

    public RetentionSettings {
        if (rowsAtOnce < 1 || rest.isNegative() || clockTolerance.isNegative() || !silence.isPositive()) {
            throw new IllegalArgumentException(
                    "Retention needs rows, a pause, a tolerance and a silence that make sense");
        }
    }
}

package ai.astrasonic.jobs.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a package waits for the copies of recipients. A call that hangs ends by the patience of the register (at most half a
 * minute), so three attempts fit; a person has waited a quarter of an hour at most, of a month (Art. 12(3)).
 *
 * @param patience after which the package is written without what is not whole by then
 * @param attempts how often one recipient is asked for one package
 * @param pause before the second attempt, doubled before each further one; longer where they say so
 */
@ConfigurationProperties("astrasonic.recipients.copies")
record CopySettings(
        @DefaultValue("15m") Duration patience,
        @DefaultValue("3") int attempts,
        @DefaultValue("5s") Duration pause) {

    Duration before(int attempt) {
        return pause.multipliedBy(1L << Math.min(attempt - 2, 12));
    }
}

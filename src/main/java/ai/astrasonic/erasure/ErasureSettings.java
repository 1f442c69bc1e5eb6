package ai.astrasonic.erasure;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an approved erasure waits.
 *
 * @param waitingPeriod in which the person may still cancel
 * @param marginDays days that must be left before the case is due, for the job, the scan and the answer
 */
@ConfigurationProperties("astrasonic.erasure")
record ErasureSettings(
        @DefaultValue("P7D") Period waitingPeriod,
        @DefaultValue("5") int marginDays) {}

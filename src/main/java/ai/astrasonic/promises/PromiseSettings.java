package ai.astrasonic.promises;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When promises are checked.
 *
 * @param lookEvery how often it is looked whether a check is due; zero leaves it to whoever calls
 */
@ConfigurationProperties("astrasonic.promises")
record PromiseSettings(@DefaultValue("1m") Duration lookEvery) {}

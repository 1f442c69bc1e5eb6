package ai.astrasonic.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. A local set-up may move it for rehearsals: to an instant, or by a period such as {@code +P40D}. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${astrasonic.clock:}") String moved, @Value("${astrasonic.local:false}") boolean local) {
        Clock real = Clock.systemUTC();
        if (moved.isBlank()) {
            return real;
        }
        if (!local) {
            throw new IllegalStateException("ASTRASONIC_CLOCK is set, but only a local set-up may move its clock");
        }
        return Clock.offset(real, offset(moved.strip(), real.instant()));
    }

    private static Duration offset(String moved, Instant now) {
        if (moved.startsWith("+") || moved.startsWith("-P")) {
            var period = Period.parse(moved.startsWith("+") ? moved.substring(1) : moved);
            return Duration.between(now, now.atZone(ZoneOffset.UTC).plus(period).toInstant());
        }
        return Duration.between(now, Instant.parse(moved));
    }
}

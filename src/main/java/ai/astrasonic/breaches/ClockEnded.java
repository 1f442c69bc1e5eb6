package ai.astrasonic.breaches;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The authority was notified, or it is signed that it need not be, before a breach is closed (Art. 33(1)). */
@Component
class ClockEnded implements ClosingCondition {

    @Override
    public Optional<String> missing(Breach breach) {
        return breach.clockEnd() == null ? Optional.of("authority") : Optional.empty();
    }
}

package ai.astrasonic.breaches;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was learnt is written down before a breach is closed. */
@Component
class LessonsWritten implements ClosingCondition {

    @Override
    public Optional<String> missing(Breach breach) {
        return breach.lessons() == null ? Optional.of("lessons") : Optional.empty();
    }
}

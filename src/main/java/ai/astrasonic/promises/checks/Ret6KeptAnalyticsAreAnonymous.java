package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Analytics that are kept for good must be anonymous (recital 26). */
@Component
class Ret6KeptAnalyticsAreAnonymous extends NotProvenYet {

    Ret6KeptAnalyticsAreAnonymous() {
        super(PromiseId.RET_6);
    }
}

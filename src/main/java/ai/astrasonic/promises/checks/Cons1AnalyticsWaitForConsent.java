package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** No client event may exist without a consent in force at its time. */
@Component
class Cons1AnalyticsWaitForConsent extends NotProvenYet {

    Cons1AnalyticsWaitForConsent() {
        super(PromiseId.CONS_1);
    }
}

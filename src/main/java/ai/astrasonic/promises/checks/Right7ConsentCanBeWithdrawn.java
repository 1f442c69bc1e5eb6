package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** No processing may rest on a consent that was withdrawn (Art. 7(3)). */
@Component
class Right7ConsentCanBeWithdrawn extends NotProvenYet {

    Right7ConsentCanBeWithdrawn() {
        super(PromiseId.RIGHT_7);
    }
}

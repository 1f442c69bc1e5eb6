package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Account data must be gone 30 days after a deletion request. */
@Component
class Ret3AccountDataGoesAfter30Days extends NotProvenYet {

    Ret3AccountDataGoesAfter30Days() {
        super(PromiseId.RET_3);
    }
}

package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Security logs must be gone 90 days after the event. */
@Component
class Ret1SecurityLogsGoAfter90Days extends NotProvenYet {

    Ret1SecurityLogsGoAfter90Days() {
        super(PromiseId.RET_1);
    }
}

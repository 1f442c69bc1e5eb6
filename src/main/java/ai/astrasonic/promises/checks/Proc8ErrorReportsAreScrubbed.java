package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** No error report may carry library content or an identifier in the clear. */
@Component
class Proc8ErrorReportsAreScrubbed extends NotProvenYet {

    Proc8ErrorReportsAreScrubbed() {
        super(PromiseId.PROC_8);
    }
}

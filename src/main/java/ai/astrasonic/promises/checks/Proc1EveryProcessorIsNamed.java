package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** Every host we send to must belong to a recipient in the register. */
@Component
class Proc1EveryProcessorIsNamed extends NotProvenYet {

    Proc1EveryProcessorIsNamed() {
        super(PromiseId.PROC_1);
    }
}

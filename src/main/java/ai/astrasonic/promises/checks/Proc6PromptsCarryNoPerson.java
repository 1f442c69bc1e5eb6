package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** No prompt may carry audio, an e-mail address or an IP address. */
@Component
class Proc6PromptsCarryNoPerson extends NotProvenYet {

    Proc6PromptsCarryNoPerson() {
        super(PromiseId.PROC_6);
    }
}

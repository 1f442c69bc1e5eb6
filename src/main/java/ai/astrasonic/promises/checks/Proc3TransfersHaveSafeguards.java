package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** No transfer outside the EEA may lack its safeguard (Art. 46). */
@Component
class Proc3TransfersHaveSafeguards extends NotProvenYet {

    Proc3TransfersHaveSafeguards() {
        super(PromiseId.PROC_3);
    }
}

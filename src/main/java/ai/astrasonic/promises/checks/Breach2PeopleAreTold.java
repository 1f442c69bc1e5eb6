package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** People must be told of a breach with high risk, with its three parts (Art. 34). */
@Component
class Breach2PeopleAreTold extends NotProvenYet {

    Breach2PeopleAreTold() {
        super(PromiseId.BREACH_2);
    }
}

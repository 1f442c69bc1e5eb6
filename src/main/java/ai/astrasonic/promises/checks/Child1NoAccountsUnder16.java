package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** An account of somebody under 16 must go promptly once it is reported (Art. 8). */
@Component
class Child1NoAccountsUnder16 extends NotProvenYet {

    Child1NoAccountsUnder16() {
        super(PromiseId.CHILD_1);
    }
}

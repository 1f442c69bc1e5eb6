package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** No processor may be without a signed agreement in force (Art. 28(3)). */
@Component
class Proc2ProcessorsAreBound extends NotProvenYet {

    Proc2ProcessorsAreBound() {
        super(PromiseId.PROC_2);
    }
}
